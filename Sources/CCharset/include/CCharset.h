#ifndef CCHARSET_H
#define CCHARSET_H
#include <stddef.h>

/// Guesses the character set of `length` bytes. Writes its name, or "", to `name`.
void gz_charset_detect(const char *bytes, size_t length, char *name, size_t capacity);

/// Converts to UTF-8, with U+FFFD for what cannot be converted.
///
/// Returns a buffer to be freed, and its length in `count`; NULL where the character set is
/// unknown or there is no memory.
char *gz_charset_convert(const char *bytes, size_t length, const char *name, size_t *count);
#endif
