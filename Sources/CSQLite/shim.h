#ifndef FCRLINT_CSQLITE_SHIM_H
#define FCRLINT_CSQLITE_SHIM_H
#include <sqlite3.h>
#endif
