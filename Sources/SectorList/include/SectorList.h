#ifndef FCRLINT_SECTOR_LIST_H
#define FCRLINT_SECTOR_LIST_H

#include <stddef.h>

/// The list of sectors (Rules/sectors/sectors.tsv), mapped with the binary.
extern const void *_Nonnull const fcrlint_sector_list;
extern const size_t fcrlint_sector_list_size;

#endif
