#ifndef FCRLINT_CMALLOC_SHIM_H
#define FCRLINT_CMALLOC_SHIM_H

// Of the C library; Swift's Glibc leaves it out.
#include <malloc.h>

#endif
