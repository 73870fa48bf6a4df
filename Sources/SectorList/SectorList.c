#include "SectorList.h"

// #embed is C23; the toolchain's clang knows it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rows[] = {
#embed "../../Rules/sectors/sectors.tsv"
};

const void *const fcrlint_sector_list = rows;
const size_t fcrlint_sector_list_size = sizeof(rows);
