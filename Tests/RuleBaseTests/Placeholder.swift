// RuleBase
