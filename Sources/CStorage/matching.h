#ifndef GZ_MATCHING_H
#define GZ_MATCHING_H

#include "storage.h"

typedef struct {
  uint64_t hash;
  uint32_t start, length;
} token;

/// Tokens one after another, their letters in one buffer.
typedef struct {
  token *tokens;
  size_t count, room;
  char *letters;
  size_t used, letters_room;
} token_list;

/// A word as it is written, and which of some stems it has.
typedef struct {
  char letters[27];
  uint8_t length;
  uint32_t fitting;
} known_word;

struct gz_context {
  gz_tokenizer *tokenizer;
  /// The text last looked at, since several terms often ask for the same one.
  token_list text;
  size_t title_count;
  char *unpacked;
  size_t unpacked_length, unpacked_room;
  int is_tokenized;
  /// A single word, while a text is looked through.
  token_list word;
  /// Words that were cut while texts were looked through, and what they were looked through for.
  known_word known[512];
  uint64_t known_for;
  uint8_t *body;
  char *headline;
  size_t body_length, headline_length, body_room, headline_room;
  int is_filled;
};

/// What a term of a query is: a word, a phrase or, where `is_prefix`, the beginning of a word.
typedef struct {
  token_list words;
  int is_prefix;
} term;

enum { most_terms = 16 };

/// Appends a token to a `token_list`.
int gz_append(void *list, int flags, const char *letters, int length, int start, int end);

static inline void gz_clear(token_list *list) { list->count = list->used = 0; }

/// Whether a text that `gz_fits` looks at fits, without cutting all of it into tokens: that is a
/// fifth of the work. -1 where only that tells.
int gz_glance(gz_context *shared, int scope, sqlite3_int64 distance, term **terms, int count);

#endif
