#ifndef FCRLINT_CZLIB_SHIM_H
#define FCRLINT_CZLIB_SHIM_H
#include <zlib.h>
#endif
