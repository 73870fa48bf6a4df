#ifndef FCRLINT_PROCESS_ARGUMENTS_H
#define FCRLINT_PROCESS_ARGUMENTS_H

/// The words the process was started with, its own name first. Swift's `CommandLine` reads them from /proc, which a bare root does not have.
int fcrlint_argument_count(void);

/// The word at an index below the count; its bytes end with a zero.
const char *_Nullable fcrlint_argument(int index);

#endif
