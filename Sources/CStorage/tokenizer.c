// The tokenizer "gazette" of FTS5: words folded by unicode61, stemmed by porter; runs of Chinese,
// Japanese and Korean letters cut into overlapping pairs. A run ends with its last letter alone,
// so that a single letter can be looked for as the beginning of a pair.
//
// In a query, a text that begins with the byte 1 is one token, taken as it is.

#include "storage.h"

#include <stdlib.h>
#include <string.h>

struct gz_tokenizer {
  fts5_tokenizer folding, stemming;
  Fts5Tokenizer *folder, *stemmer;
};

typedef struct {
  void *receiver;
  gz_token token;
  int is_query;
} splitter;

static fts5_api *api_of(sqlite3 *connection) {
  fts5_api *api = NULL;
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, NULL) == SQLITE_OK) {
    sqlite3_bind_pointer(statement, 1, &api, "fts5_api_ptr", NULL);
    sqlite3_step(statement);
  }
  sqlite3_finalize(statement);
  return api;
}

static gz_tokenizer *make(fts5_api *api) {
  gz_tokenizer *made = calloc(1, sizeof *made);
  if (!made) return NULL;
  void *user = NULL;
  const char *folding[] = {"remove_diacritics", "2"};
  const char *stemming[] = {"unicode61", "remove_diacritics", "2"};
  int code = api->xFindTokenizer(api, "unicode61", &user, &made->folding);
  if (code == SQLITE_OK) code = made->folding.xCreate(user, folding, 2, &made->folder);
  if (code == SQLITE_OK) code = api->xFindTokenizer(api, "porter", &user, &made->stemming);
  if (code == SQLITE_OK) code = made->stemming.xCreate(user, stemming, 3, &made->stemmer);
  if (code == SQLITE_OK) return made;
  gz_tokenizer_free(made);
  return NULL;
}

gz_tokenizer *gz_tokenizer_new(sqlite3 *connection) {
  fts5_api *api = api_of(connection);
  return api ? make(api) : NULL;
}

void gz_tokenizer_free(gz_tokenizer *tokenizer) {
  if (!tokenizer) return;
  if (tokenizer->folder) tokenizer->folding.xDelete(tokenizer->folder);
  if (tokenizer->stemmer) tokenizer->stemming.xDelete(tokenizer->stemmer);
  free(tokenizer);
}

/// The length of the letter at `text` in bytes, if it is one of those written without spaces.
static int letter_length(const unsigned char *text, int left) {
  if (left >= 3 && text[0] >= 0xe1 && text[0] <= 0xef) {
    unsigned letter = (text[0] & 15u) << 12 | (text[1] & 63u) << 6 | (text[2] & 63u);
    if ((letter >= 0x3040 && letter <= 0x30ff) || (letter >= 0x3400 && letter <= 0x4dbf) ||
        (letter >= 0x4e00 && letter <= 0x9fff) || (letter >= 0xac00 && letter <= 0xd7a3) ||
        (letter >= 0xf900 && letter <= 0xfaff) || (letter >= 0xff66 && letter <= 0xff9d))
      return 3;
  }
  // Planes 2 and 3: the rarer ideographs.
  if (left >= 4 && text[0] == 0xf0 && text[1] >= 0xa0 && text[1] <= 0xbf) return 4;
  return 0;
}

static int run_tokens(splitter *out, const char *run, int length, int start) {
  int offset = 0, first = 1;
  while (offset < length) {
    const unsigned char *here = (const unsigned char *)run + offset;
    int one = letter_length(here, length - offset);
    int two = offset + one < length ? letter_length(here + one, length - offset - one) : 0;
    if (two == 0 && out->is_query && !first) return SQLITE_OK;
    int code = out->token(
        out->receiver, 0, run + offset, one + two, start + offset, start + offset + one + two);
    if (code != SQLITE_OK) return code;
    offset += one;
    first = 0;
  }
  return SQLITE_OK;
}

static int split(void *receiver, int flags, const char *token, int length, int start, int end) {
  splitter *out = receiver;
  int offset = 0;
  // Almost every token is of a script with spaces, whose letters begin below 0xe1.
  while (offset < length && (unsigned char)token[offset] < 0xe1) offset++;
  if (offset == length) return out->token(out->receiver, flags, token, length, start, end);
  offset = 0;
  while (offset < length) {
    int stop = offset, one;
    while (stop < length &&
           (one = letter_length((const unsigned char *)token + stop, length - stop)) > 0)
      stop += one;
    int code = SQLITE_OK;
    if (stop > offset) {
      code = run_tokens(out, token + offset, stop - offset, start + offset);
    } else {
      while (stop < length &&
             letter_length((const unsigned char *)token + stop, length - stop) == 0)
        stop += 1;
      int is_whole = offset == 0 && stop == length;
      code = out->token(
          out->receiver, is_whole ? flags : 0, token + offset, stop - offset,
          is_whole ? start : start + offset, is_whole ? end : start + stop);
    }
    if (code != SQLITE_OK) return code;
    offset = stop;
  }
  return SQLITE_OK;
}

int gz_tokenize(
    gz_tokenizer *tokenizer, void *receiver, int flags, const char *text, int length,
    gz_token token) {
  int is_query = (flags & FTS5_TOKENIZE_QUERY) != 0;
  if (is_query && length > 0 && text[0] == 1)
    return token(receiver, 0, text + 1, length - 1, 0, length);
  splitter out = {receiver, token, is_query};
  if (flags & FTS5_TOKENIZE_PREFIX)
    return tokenizer->folding.xTokenize(tokenizer->folder, &out, flags, text, length, split);
  return tokenizer->stemming.xTokenize(tokenizer->stemmer, &out, flags, text, length, split);
}

int gz_tokenize_plainly(
    gz_tokenizer *tokenizer, void *receiver, const char *text, int length, gz_token token) {
  return tokenizer->folding.xTokenize(
      tokenizer->folder, receiver, FTS5_TOKENIZE_DOCUMENT, text, length, token);
}

static int create(void *api, const char **arguments, int count, Fts5Tokenizer **out) {
  (void)arguments, (void)count;
  gz_tokenizer *made = make(api);
  *out = (Fts5Tokenizer *)made;
  return made ? SQLITE_OK : SQLITE_NOMEM;
}

static void discard(Fts5Tokenizer *tokenizer) { gz_tokenizer_free((gz_tokenizer *)tokenizer); }

static int tokenize(
    Fts5Tokenizer *tokenizer, void *receiver, int flags, const char *text, int length,
    gz_token token) {
  return gz_tokenize((gz_tokenizer *)tokenizer, receiver, flags, text, length, token);
}

int gz_register_tokenizer(sqlite3 *connection) {
  fts5_api *api = api_of(connection);
  if (!api) return SQLITE_ERROR;
  fts5_tokenizer tokenizer = {create, discard, tokenize};
  return api->xCreateTokenizer(api, "gazette", api, &tokenizer, NULL);
}
