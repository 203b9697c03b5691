#ifndef CSTORAGE_H
#define CSTORAGE_H

// What the store needs of SQLite, zlib and PCRE2 and Swift cannot call: variadic functions, the
// tokenizer interface of FTS5, and functions that queries call once a row.

#include <sqlite3.h>
#include <stddef.h>
#include <stdint.h>

/// Makes a connection safe against a hostile file, sizes its caches, and gives it our tokenizer and
/// functions:
///
/// - `gz_split(text, stemmed)`: the tokens of a query, each followed by a unit separator (0x1f).
/// - `gz_fold(text)`: the words of a name without case, accents and punctuation.
/// - `gz_fits(headline, body, scope, distance, exact, term, ...)`: see matching.c.
/// - `gz_score(headline, body, term, ...)`: how well a text fits words; see matching.c.
/// - `gz_words(headline, body)`: the tokens of an article as hashes; see matching.c.
/// - `gz_among(slot, ranges)`: whether a slot is in one of some ranges; see matching.c.
/// - `gz_pattern(headline, pattern)`: whether a regular expression matches.
///
/// Returns an SQLite result code.
int gz_configure(sqlite3 *connection);

/// Lets statements made from now on run triggers, or not. Returns an SQLite result code.
int gz_use_triggers(sqlite3 *connection, int on);

/// Returns the offset of an error in a regular expression and its message, or -1 for none.
int gz_pattern_error(const char *pattern, size_t length, char *message, size_t capacity);

/// Packs `length` bytes, the first `text_length` of which can be unpacked alone, into `out`.
/// Returns the number of bytes written, or 0 where `capacity` is too small or memory is short.
size_t gz_pack(
    const uint8_t *bytes, size_t length, size_t text_length, uint8_t *out, size_t capacity);

/// An upper bound of what `gz_pack` writes for `length` bytes.
size_t gz_packed_bound(size_t length);

/// How many bytes `gz_unpack` writes: all of them, or those of the text alone. 0 for a bad pack.
size_t gz_unpacked_length(const uint8_t *packed, size_t length, int text_only);

/// Unpacks the first `wanted` bytes into `out`. Returns 1, or 0 for a bad pack.
int gz_unpack(const uint8_t *packed, size_t length, uint8_t *out, size_t wanted);

/// Packs bytes that have much in common with `text`; it takes the same text to unpack them.
/// Returns the number of bytes written, or 0 where `capacity` is too small or memory is short.
size_t gz_pack_beside(
    const uint8_t *bytes, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t capacity);

/// Unpacks what `gz_pack_beside` wrote. Returns the number of bytes, or 0 for a bad pack.
size_t gz_unpack_beside(
    const uint8_t *packed, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t capacity);

#endif
