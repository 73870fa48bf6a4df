#ifndef FCRLINT_GB18030_TABLE_H
#define FCRLINT_GB18030_TABLE_H

#include <stddef.h>
#include <stdint.h>

/// The n-th word of the table from GB 18030 to Unicode; 0xFFFF beyond its end. In order: 126 × 190 words for the two-byte characters
/// (lead 0x81–0xFE; trail 0x40–0x7E, 0x80–0xFE); the number of ranges of the four-byte characters of the BMP; two words a range, its first
/// linear index and the code point there; the characters of plane 2 that have two bytes, less 0x20000. Among the two-byte words 0xFFFF
/// stands for an unassigned character and 0xD800 + k for the k-th of plane 2. A test compares every entry with the C library's converter.
uint16_t fcrlint_gb18030_word(size_t n);

#endif
