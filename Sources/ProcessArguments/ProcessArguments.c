#include "ProcessArguments.h"

static int count;
static char **words;

// glibc hands the arguments of main to every constructor; they live as long as the process.
__attribute__((constructor)) static void keep(int argc, char **argv) {
    count = argc;
    words = argv;
}

int fcrlint_argument_count(void) { return count; }

const char *fcrlint_argument(int index) { return index >= 0 && index < count ? words[index] : 0; }
