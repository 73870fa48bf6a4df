#include <stddef.h>
#include <stdint.h>

/// The loop of libFuzzer, which the toolchain links for `-sanitize=fuzzer`.
int LLVMFuzzerRunDriver(int *count, char ***words, int (*callback)(const uint8_t *bytes, size_t size));
