// RuleChecking
