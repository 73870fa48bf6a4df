#include "GB18030Table.h"

#pragma clang diagnostic ignored "-Wc23-extensions"
static const unsigned char table[] = {
#embed "gb18030.bin"
};

uint16_t fcrlint_gb18030_word(size_t n) {
    return 2 * n + 1 < sizeof(table) ? (uint16_t)(table[2 * n] | table[2 * n + 1] << 8) : 0xFFFF;
}
