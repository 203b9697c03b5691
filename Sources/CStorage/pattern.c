// Regular expressions on headlines, by PCRE2 with limits on its work.

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "storage.h"

enum { match_limit = 200000, heap_kibibytes = 2048, longest_headline = 4096 };

static const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C;

typedef struct {
  pcre2_code *code;
  pcre2_match_data *data;
  pcre2_match_context *context;
} pattern;

static void pattern_free(void *pointer) {
  pattern *made = pointer;
  if (!made) return;
  pcre2_match_context_free(made->context);
  pcre2_match_data_free(made->data);
  pcre2_code_free(made->code);
  sqlite3_free(made);
}

static pattern *pattern_new(const unsigned char *text, size_t length) {
  int error;
  PCRE2_SIZE offset;
  pattern *made = sqlite3_malloc(sizeof *made);
  if (!made) return NULL;
  made->code = pcre2_compile(text, length, options, &error, &offset, NULL);
  made->data = made->code ? pcre2_match_data_create_from_pattern(made->code, NULL) : NULL;
  made->context = pcre2_match_context_create(NULL);
  if (made->code && made->data && made->context) {
    pcre2_set_match_limit(made->context, match_limit);
    pcre2_set_heap_limit(made->context, heap_kibibytes);
    pcre2_jit_compile(made->code, PCRE2_JIT_COMPLETE);
    return made;
  }
  pattern_free(made);
  return NULL;
}

/// A headline on which the limits are reached does not match.
static void fits_pattern(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  pattern *made = sqlite3_get_auxdata(context, 1);
  if (!made) {
    const unsigned char *text = sqlite3_value_text(values[1]);
    made = text ? pattern_new(text, (size_t)sqlite3_value_bytes(values[1])) : NULL;
    if (!made) {
      sqlite3_result_error(context, "a regular expression makes no sense", -1);
      return;
    }
    sqlite3_set_auxdata(context, 1, made, pattern_free);
    made = sqlite3_get_auxdata(context, 1);
    if (!made) {
      sqlite3_result_error_nomem(context);
      return;
    }
  }
  const unsigned char *headline = sqlite3_value_text(values[0]);
  size_t length = (size_t)sqlite3_value_bytes(values[0]);
  if (!headline || length > longest_headline) {
    sqlite3_result_int(context, 0);
    return;
  }
  int found = pcre2_match(made->code, headline, length, 0, 0, made->data, made->context);
  sqlite3_result_int(context, found >= 0);
}

int gz_pattern_error(const char *text, size_t length, char *message, size_t capacity) {
  int error;
  PCRE2_SIZE offset;
  pcre2_code *code =
      pcre2_compile((const unsigned char *)text, length, options, &error, &offset, NULL);
  if (code) {
    pcre2_code_free(code);
    return -1;
  }
  pcre2_get_error_message(error, (unsigned char *)message, capacity);
  return (int)offset;
}

int gz_register_pattern(sqlite3 *connection) {
  return sqlite3_create_function_v2(
      connection, "gz_pattern", 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
      fits_pattern, NULL, NULL, NULL);
}
