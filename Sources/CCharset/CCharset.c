#include "CCharset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <uchardet/uchardet.h>

void gz_charset_detect(const char *bytes, size_t length, char *name, size_t capacity) {
  name[0] = 0;
  uchardet_t detector = uchardet_new();
  if (!detector) return;
  if (uchardet_handle_data(detector, bytes, length) == 0) {
    uchardet_data_end(detector);
    strncpy(name, uchardet_get_charset(detector), capacity - 1);
    name[capacity - 1] = 0;
  }
  uchardet_delete(detector);
}

/// Makes room for at least 8 more bytes and half as much again.
static char *grow(char *buffer, size_t *capacity) {
  if (*capacity > SIZE_MAX / 4) return NULL;
  *capacity += *capacity / 2 + 8;
  return realloc(buffer, *capacity);
}

char *gz_charset_convert(const char *bytes, size_t length, const char *name, size_t *count) {
  iconv_t conversion = iconv_open("UTF-8", name);
  if (conversion == (iconv_t)-1) return NULL;
  size_t capacity = length + length / 2 + 64;
  char *buffer = malloc(capacity);
  char *input = (char *)bytes;
  size_t left = length, used = 0;
  while (buffer && left > 0) {
    if (capacity - used < 64) {
      char *grown = grow(buffer, &capacity);
      if (!grown) break;
      buffer = grown;
    }
    char *output = buffer + used;
    size_t room = capacity - used - 8;
    size_t result = iconv(conversion, &input, &left, &output, &room);
    used = (size_t)(output - buffer);
    if (result == (size_t)-1 && errno != E2BIG) {
      memcpy(buffer + used, "\xEF\xBF\xBD", 3);
      used += 3;
      input++;
      left--;
    } else if (result == (size_t)-1) {
      char *grown = grow(buffer, &capacity);
      if (!grown) break;
      buffer = grown;
    }
  }
  iconv_close(conversion);
  *count = used;
  return buffer;
}
