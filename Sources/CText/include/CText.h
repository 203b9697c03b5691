// What typesetting needs from C: a table of characters, bidirectional order and hyphenation.
#ifndef CTEXT_H
#define CTEXT_H

#include <stdint.h>

// The table of Tools/character-table.py. Bits of a value:
//   0-1   columns in a terminal; 3 where no terminal can be trusted with the character
//   2-7   line breaking class (UAX 14, after rule LB1), in the order of LineClass.swift
//   8-11  grapheme cluster class (UAX 29), in the order of GraphemeClass.swift
//   12    read from right to left, or ordered so
//   13    never drawn
//   14    a script whose words are not set apart, such as Thai
extern const uint16_t text_values[];
extern const uint16_t text_blocks[];
extern const uint8_t text_characters[];

/// The table's value for a code point below 0x110000.
static inline uint16_t text_value(uint32_t code) {
  return text_values[text_characters[text_blocks[code >> 7] * 128 + (code & 127)]];
}

#endif
