#include "RuleTable.h"

_Alignas(16) const unsigned char fcrlint_rule_table[] = {
#embed "rules.fcrt" if_empty(0)
};

const size_t fcrlint_rule_table_size = sizeof(fcrlint_rule_table);
