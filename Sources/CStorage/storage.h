#ifndef GZ_STORAGE_H
#define GZ_STORAGE_H

#include "CStorage.h"

/// What the functions of one connection share.
typedef struct gz_context gz_context;

/// A token as FTS5 hands it over.
typedef int (*gz_token)(void *, int, const char *, int, int, int);

int gz_register_tokenizer(sqlite3 *connection);
int gz_register_matching(sqlite3 *connection);
int gz_register_pattern(sqlite3 *connection);

/// The tokenizer of one connection, outside of FTS5.
typedef struct gz_tokenizer gz_tokenizer;
gz_tokenizer *gz_tokenizer_new(sqlite3 *connection);
void gz_tokenizer_free(gz_tokenizer *tokenizer);
int gz_tokenize(
    gz_tokenizer *tokenizer, void *receiver, int flags, const char *text, int length,
    gz_token token);
/// As `gz_tokenize`, without stems and bigrams.
int gz_tokenize_plainly(
    gz_tokenizer *tokenizer, void *receiver, const char *text, int length, gz_token token);

extern const uint8_t gz_dictionary[];
extern const size_t gz_dictionary_length;

#endif
