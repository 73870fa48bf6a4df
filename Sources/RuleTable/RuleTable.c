#include "RuleTable.h"

// #embed is C23; the toolchain's clang knows it in every mode and would only remark on it.
#pragma clang diagnostic ignored "-Wc23-extensions"

_Alignas(64) const unsigned char fcrlint_rule_table[] = {
#embed "rules.fcrt" if_empty(0)
};

const size_t fcrlint_rule_table_size = sizeof(fcrlint_rule_table);
