#ifndef FCRLINT_RULE_TABLE_H
#define FCRLINT_RULE_TABLE_H

#include <stddef.h>

/// The compiled rule base (see CONTRIBUTING.md, "Change a rule"), mapped with the binary.
extern const unsigned char fcrlint_rule_table[];
extern const size_t fcrlint_rule_table_size;

/// The table's address; Swift does not see arrays of unknown size.
static inline const void *_Nonnull fcrlint_rule_table_address(void) { return fcrlint_rule_table; }

#endif
