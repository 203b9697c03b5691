// What typesetting needs from C: a table of characters, bidirectional order and hyphenation.
#ifndef CTEXT_H
#define CTEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// The table of Sources/CText/Tools/character-table.py. Bits of a value:
//   0-1   columns in a terminal; 3 where no terminal can be trusted with the character
//   2-7   line breaking class (UAX 14, after rule LB1), in the order of LineClass.swift
//   8-11  grapheme cluster class (UAX 29), in the order of GraphemeClass.swift
//   12    read from right to left, or ordered so
//   13    never drawn
extern const uint16_t text_values[];
extern const uint16_t text_blocks[];
extern const uint8_t text_characters[];

/// The table's value for a code point below 0x110000.
static inline uint16_t text_value(uint32_t code) {
  return text_values[text_characters[text_blocks[code >> 7] * 128 + (code & 127)]];
}

/// Embedding levels of one paragraph of UTF-8 (UAX 9), by fribidi.
///
/// Line ends and tabs inside count as spaces. `levels` has room for `count` levels, one a byte; a
/// character's is at each of its bytes. Returns the paragraph's own level, 0 or 1, by its first
/// strong character; -1 where memory ran out. Linear in `count`.
int text_bidi_levels(const uint8_t *bytes, size_t count, int8_t *levels);

/// The character drawn in place of `code` in text from right to left, such as the other bracket.
uint32_t text_mirrored(uint32_t code);

/// A dictionary of hyphenation patterns, read by libhyphen.
typedef struct text_hyphens text_hyphens;

/// Reads a dictionary of libhyphen's format; null where there is none or it is not to be used.
text_hyphens *text_hyphens_open(const char *path);

void text_hyphens_close(text_hyphens *hyphens);

/// Marks where a lower-case word of UTF-8 may be hyphenated: `points[i]` becomes 1 if it may before
/// byte `i`, else 0. Places that change the spelling are left out. Words of more than 100 bytes have
/// none. False where the dictionary could not be asked. A dictionary is for one thread at a time.
bool text_hyphenate(text_hyphens *hyphens, const uint8_t *word, size_t count, uint8_t *points);

#endif
