// What the full-text index cannot say, read from the text itself: phrases, nearness, and where a
// word stands. The index holds which words are in which article, and no positions: it is a third
// as large as one with positions, and a phrase is looked up in the few articles with all its words.

#include <stdlib.h>
#include <string.h>

#include "matching.h"

int gz_append(void *receiver, int flags, const char *letters, int length, int start, int end) {
  (void)flags, (void)start, (void)end;
  token_list *list = receiver;
  if (length <= 0) return SQLITE_OK;
  if (list->count == list->room) {
    size_t room = list->room ? list->room * 2 : 512;
    token *grown = realloc(list->tokens, room * sizeof *grown);
    if (!grown) return SQLITE_NOMEM;
    list->tokens = grown, list->room = room;
  }
  size_t needed = list->used + (size_t)length;
  if (needed > list->letters_room) {
    size_t room = needed * 2 + 4096;
    char *grown = realloc(list->letters, room);
    if (!grown) return SQLITE_NOMEM;
    list->letters = grown, list->letters_room = room;
  }
  uint64_t hash = 0xcbf29ce484222325u;
  for (int index = 0; index < length; index++)
    hash = (hash ^ (uint8_t)letters[index]) * 0x100000001b3u;
  memcpy(list->letters + list->used, letters, (size_t)length);
  list->tokens[list->count++] =
      (token){hash, (uint32_t)list->used, (uint32_t)length};
  list->used = needed;
  return SQLITE_OK;
}

static void release(token_list *list) {
  free(list->tokens);
  free(list->letters);
}

/// Keeps a copy of `bytes`; 0 where memory is short.
static int keep(void **copy, size_t *room, size_t *length, const void *bytes, size_t count) {
  if (count > *room) {
    void *grown = realloc(*copy, count + count / 2);
    if (!grown) return 0;
    *copy = grown, *room = count + count / 2;
  }
  if (count) memcpy(*copy, bytes, count);
  *length = count;
  return 1;
}

/// Unpacks headline and body into the context; an SQLite result code.
static int fill(gz_context *shared, sqlite3_value *headline, sqlite3_value *body) {
  const char *title = (const char *)sqlite3_value_text(headline);
  size_t title_length = (size_t)sqlite3_value_bytes(headline);
  const uint8_t *packed = sqlite3_value_blob(body);
  size_t packed_length = packed ? (size_t)sqlite3_value_bytes(body) : 0;
  if (!title) title = "", title_length = 0;
  if (shared->is_filled && shared->body_length == packed_length &&
      shared->headline_length == title_length &&
      memcmp(shared->headline, title, title_length) == 0 &&
      (packed_length == 0 || memcmp(shared->body, packed, packed_length) == 0))
    return SQLITE_OK;
  shared->is_filled = shared->is_tokenized = 0;
  shared->unpacked_length = packed_length ? gz_unpacked_length(packed, packed_length, 1) : 0;
  if (shared->unpacked_length >= shared->unpacked_room) {
    size_t room = shared->unpacked_length * 2 + 4096;
    char *grown = realloc(shared->unpacked, room);
    if (!grown) return SQLITE_NOMEM;
    shared->unpacked = grown, shared->unpacked_room = room;
  }
  if (packed_length && !gz_unpack(packed, packed_length, (uint8_t *)shared->unpacked,
                                  shared->unpacked_length))
    return SQLITE_CORRUPT;
  if (!keep((void **)&shared->headline, &shared->headline_room, &shared->headline_length, title,
            title_length) ||
      !keep((void **)&shared->body, &shared->body_room, &shared->body_length, packed,
            packed_length))
    return SQLITE_NOMEM;
  shared->is_filled = 1;
  return SQLITE_OK;
}

/// Cuts what `fill` unpacked into tokens; an SQLite result code.
static int cut(gz_context *shared) {
  if (shared->is_tokenized) return SQLITE_OK;
  gz_clear(&shared->text);
  int code = gz_tokenize(
      shared->tokenizer, &shared->text, FTS5_TOKENIZE_DOCUMENT, shared->headline,
      (int)shared->headline_length, gz_append);
  shared->title_count = shared->text.count;
  if (code == SQLITE_OK)
    code = gz_tokenize(
        shared->tokenizer, &shared->text, FTS5_TOKENIZE_DOCUMENT, shared->unpacked,
        (int)shared->unpacked_length, gz_append);
  shared->is_tokenized = code == SQLITE_OK;
  return code;
}

/// Unpacks headline and body and cuts them into tokens; an SQLite result code.
static int fill_and_cut(gz_context *shared, sqlite3_value *headline, sqlite3_value *body) {
  int code = fill(shared, headline, body);
  return code == SQLITE_OK ? cut(shared) : code;
}

static void term_free(void *pointer) {
  if (!pointer) return;
  release(&((term *)pointer)->words);
  free(pointer);
}

/// The term in an argument: its tokens, each followed by 0x1f, or by `*` where it is a prefix.
static term *term_at(sqlite3_context *context, sqlite3_value **values, int index) {
  term *found = sqlite3_get_auxdata(context, index);
  if (found) return found;
  const char *text = (const char *)sqlite3_value_text(values[index]);
  if (!text) return NULL;
  found = calloc(1, sizeof *found);
  if (!found) return NULL;
  const char *end = text + sqlite3_value_bytes(values[index]);
  for (const char *start = text, *here = text; here < end; here++) {
    if (*here != 0x1f && *here != '*') continue;
    if (*here == '*') found->is_prefix = 1;
    if (gz_append(&found->words, 0, start, (int)(here - start), 0, 0) != SQLITE_OK) {
      term_free(found);
      return NULL;
    }
    start = here + 1;
  }
  sqlite3_set_auxdata(context, index, found, term_free);
  return sqlite3_get_auxdata(context, index);
}

static int same(
    const token_list *text, const token *left, const term *wanted, const token *right, int is_last) {
  const char *letters = text->letters + left->start;
  const char *other = wanted->words.letters + right->start;
  if (is_last && wanted->is_prefix)
    return left->length >= right->length && memcmp(letters, other, right->length) == 0;
  return left->hash == right->hash && left->length == right->length &&
         memcmp(letters, other, right->length) == 0;
}

/// Whether the term stands at token `index`, before token `end`.
static int stands(const token_list *text, size_t index, size_t end, const term *wanted) {
  size_t count = wanted->words.count;
  if (count == 0 || end - index < count) return 0;
  for (size_t word = 0; word < count; word++)
    if (!same(text, text->tokens + index + word, wanted, wanted->words.tokens + word,
              word + 1 == count))
      return 0;
  return 1;
}

static size_t occurrences(
    const token_list *text, size_t start, size_t end, const term *wanted, size_t most) {
  size_t found = 0;
  for (size_t index = start; index < end && found < most; index++)
    found += (size_t)stands(text, index, end, wanted);
  return found;
}

/// Whether every term stands so that at most `distance` words are between the first and the last.
static int are_near(
    const token_list *text, size_t start, size_t end, term **terms, int count, size_t distance) {
  size_t last_start[most_terms], last_end[most_terms];
  int seen[most_terms] = {0};
  for (size_t index = start; index < end; index++) {
    int changed = 0;
    for (int which = 0; which < count; which++) {
      if (!stands(text, index, end, terms[which])) continue;
      last_start[which] = index;
      last_end[which] = index + terms[which]->words.count;
      seen[which] = changed = 1;
    }
    if (!changed) continue;
    size_t first_end = SIZE_MAX, latest = 0;
    int all = 1;
    for (int which = 0; which < count; which++) {
      all &= seen[which];
      if (!all) break;
      if (last_end[which] < first_end) first_end = last_end[which];
      if (last_start[which] > latest) latest = last_start[which];
    }
    if (all && (latest <= first_end || latest - first_end <= distance)) return 1;
  }
  return 0;
}

/// `gz_fits(headline, body, scope, distance, term, ...)`: whether one of the terms stands in the
/// scope (0 headline and body, 1 headline, 2 body) where `distance` is negative; otherwise whether
/// all of them stand near each other.
static void fits(sqlite3_context *context, int count, sqlite3_value **values) {
  gz_context *shared = sqlite3_user_data(context);
  int term_count = count - 4;
  term *terms[most_terms];
  if (term_count < 1 || term_count > most_terms) {
    sqlite3_result_error(context, "too many terms", -1);
    return;
  }
  for (int index = 0; index < term_count; index++) {
    terms[index] = term_at(context, values, index + 4);
    if (!terms[index]) {
      sqlite3_result_error_nomem(context);
      return;
    }
  }
  int code = fill(shared, values[0], values[1]);
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  int scope = sqlite3_value_int(values[2]);
  sqlite3_int64 distance = sqlite3_value_int64(values[3]);
  int known = shared->is_tokenized ? -1 : gz_glance(shared, scope, distance, terms, term_count);
  if (known >= 0) {
    sqlite3_result_int(context, known);
    return;
  }
  code = cut(shared);
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  size_t bounds[3] = {0, shared->title_count, shared->text.count};
  int found = 0;
  for (int part = 0; part < 2 && !found; part++) {
    if (scope == 2 - part) continue;
    if (distance >= 0) {
      found = are_near(
          &shared->text, bounds[part], bounds[part + 1], terms, term_count, (size_t)distance);
      continue;
    }
    for (int index = 0; index < term_count && !found; index++)
      found = occurrences(&shared->text, bounds[part], bounds[part + 1], terms[index], 1) > 0;
  }
  sqlite3_result_int(context, found);
}

/// `gz_score(headline, body, term, ...)`: the sum of how often each term stands there, damped as in
/// BM25 by length, a headline counting for five.
static void score(sqlite3_context *context, int count, sqlite3_value **values) {
  gz_context *shared = sqlite3_user_data(context);
  int code = fill_and_cut(shared, values[0], values[1]);
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  double total = 0;
  double length = 0.25 + 0.75 * (double)shared->text.count / 400.0;
  for (int index = 2; index < count; index++) {
    term *wanted = term_at(context, values, index);
    if (!wanted) {
      sqlite3_result_error_nomem(context);
      return;
    }
    double found =
        5.0 * (double)occurrences(&shared->text, 0, shared->title_count, wanted, 10) +
        (double)occurrences(&shared->text, shared->title_count, shared->text.count, wanted, 1000);
    total += found * 2.2 / (found + 1.2 * length);
  }
  sqlite3_result_double(context, total);
}

/// `gz_count(headline, body, term, ...)`: how often the terms stand in headline and body.
static void count_terms(sqlite3_context *context, int count, sqlite3_value **values) {
  gz_context *shared = sqlite3_user_data(context);
  int code = fill_and_cut(shared, values[0], values[1]);
  if (code != SQLITE_OK) {
    sqlite3_result_error_code(context, code);
    return;
  }
  size_t total = 0;
  for (int index = 2; index < count; index++) {
    term *wanted = term_at(context, values, index);
    if (!wanted) {
      sqlite3_result_error_nomem(context);
      return;
    }
    total += occurrences(&shared->text, 0, shared->title_count, wanted, SIZE_MAX) +
             occurrences(&shared->text, shared->title_count, shared->text.count, wanted, SIZE_MAX);
  }
  sqlite3_result_int64(context, (sqlite3_int64)total);
}

/// The tokens of `list`, each followed by `separator`, as a function's result.
static void return_tokens(sqlite3_context *context, token_list *list, char separator, int code) {
  size_t length = list->used + list->count;
  char *text = code == SQLITE_OK ? sqlite3_malloc64(length + 1) : NULL;
  if (!text) {
    sqlite3_result_error_code(context, code == SQLITE_OK ? SQLITE_NOMEM : code);
    return;
  }
  char *here = text;
  for (size_t index = 0; index < list->count; index++) {
    token *word = list->tokens + index;
    memcpy(here, list->letters + word->start, word->length);
    here += word->length;
    *here++ = separator;
  }
  if (separator == ' ' && here > text) here--;
  sqlite3_result_text64(context, text, (sqlite3_uint64)(here - text), sqlite3_free, SQLITE_UTF8);
}

/// `gz_split(text, stemmed)`: the tokens of a query, each followed by 0x1f.
static void split_query(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  gz_context *shared = sqlite3_user_data(context);
  const char *text = (const char *)sqlite3_value_text(values[0]);
  int flags = FTS5_TOKENIZE_QUERY | (sqlite3_value_int(values[1]) ? 0 : FTS5_TOKENIZE_PREFIX);
  token_list list = {0};
  int code = text ? gz_tokenize(shared->tokenizer, &list, flags, text,
                                sqlite3_value_bytes(values[0]), gz_append)
                  : SQLITE_OK;
  return_tokens(context, &list, 0x1f, code);
  release(&list);
}

/// `gz_words(headline, body)`: 32 bits of the hash of each token, little end first, and a 0 between
/// headline and body.
static void words(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  gz_context *shared = sqlite3_user_data(context);
  int code = fill_and_cut(shared, values[0], values[1]);
  size_t length = (shared->text.count + 1) * 4;
  uint8_t *bytes = code == SQLITE_OK ? sqlite3_malloc64(length) : NULL;
  if (!bytes) {
    sqlite3_result_error_code(context, code == SQLITE_OK ? SQLITE_NOMEM : code);
    return;
  }
  uint8_t *here = bytes;
  for (size_t index = 0; index <= shared->text.count; index++) {
    if (index == shared->title_count) memset(here, 0, 4), here += 4;
    if (index == shared->text.count) break;
    uint64_t hash = shared->text.tokens[index].hash;
    for (int byte = 0; byte < 4; byte++) *here++ = (uint8_t)((hash ^ hash >> 32) >> (8 * byte));
  }
  sqlite3_result_blob64(context, bytes, length, sqlite3_free);
}

/// `gz_among(slot, ranges)`: whether a slot is in one of those, each its first and last slot of 64
/// bits in the machine's order; they ascend and have none in common.
static void among(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  sqlite3_int64 slot = sqlite3_value_int64(values[0]);
  const uint8_t *ranges = sqlite3_value_blob(values[1]);
  size_t low = 0, high = ranges ? (size_t)sqlite3_value_bytes(values[1]) / 16 : 0;
  while (low < high) {
    size_t middle = low + (high - low) / 2;
    sqlite3_int64 range[2];
    memcpy(range, ranges + middle * 16, 16);
    if (range[1] < slot)
      low = middle + 1;
    else if (range[0] > slot)
      high = middle;
    else {
      sqlite3_result_int(context, 1);
      return;
    }
  }
  sqlite3_result_int(context, 0);
}

static void fold(sqlite3_context *context, int count, sqlite3_value **values) {
  (void)count;
  gz_context *shared = sqlite3_user_data(context);
  const char *text = (const char *)sqlite3_value_text(values[0]);
  token_list list = {0};
  int code = text ? gz_tokenize_plainly(shared->tokenizer, &list, text,
                                        sqlite3_value_bytes(values[0]), gz_append)
                  : SQLITE_OK;
  return_tokens(context, &list, ' ', code);
  release(&list);
}

static void context_free(void *pointer) {
  gz_context *shared = pointer;
  gz_tokenizer_free(shared->tokenizer);
  release(&shared->text);
  release(&shared->word);
  free(shared->body);
  free(shared->headline);
  free(shared->unpacked);
  free(shared);
}

int gz_register_matching(sqlite3 *connection) {
  struct {
    const char *name;
    int count;
    void (*function)(sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
      {"gz_fits", -1, fits}, {"gz_score", -1, score}, {"gz_count", -1, count_terms},
      {"gz_fold", 1, fold},  {"gz_split", 2, split_query},
      {"gz_words", 2, words}, {"gz_among", 2, among},
  };
  int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY;
  for (size_t index = 0; index < sizeof functions / sizeof *functions; index++) {
    gz_context *shared = calloc(1, sizeof *shared);
    if (!shared) return SQLITE_NOMEM;
    shared->tokenizer = gz_tokenizer_new(connection);
    if (!shared->tokenizer) {
      free(shared);
      return SQLITE_ERROR;
    }
    int code = sqlite3_create_function_v2(
        connection, functions[index].name, functions[index].count, flags, shared,
        functions[index].function, NULL, NULL, context_free);
    if (code != SQLITE_OK) return code;
  }
  return SQLITE_OK;
}
