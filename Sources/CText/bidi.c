#include "CText.h"

#include <fribidi/fribidi.h>
#include <stdlib.h>

// A code point of valid UTF-8 and the bytes it takes; blanks of every kind are a space.
static FriBidiChar next_character(const uint8_t *bytes, size_t left, size_t *length) {
  const uint8_t first = bytes[0];
  const size_t expected = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  *length = expected <= left ? expected : 1;
  if (first < 0x20) return ' ';
  if (*length == 1) return first < 0x80 ? first : 0xFFFD;
  FriBidiChar code = first & (0x7F >> *length);
  for (size_t index = 1; index < *length; index++) code = code << 6 | (bytes[index] & 0x3F);
  return code;
}

static FriBidiStrIndex decode(const uint8_t *bytes, size_t count, FriBidiChar *characters) {
  FriBidiStrIndex found = 0;
  for (size_t offset = 0, length; offset < count; offset += length)
    characters[found++] = next_character(bytes + offset, count - offset, &length);
  return found;
}

static void spread(const uint8_t *bytes, size_t count, const FriBidiLevel *found, int8_t *levels) {
  for (size_t offset = 0, length, index = 0; offset < count; offset += length, index++) {
    next_character(bytes + offset, count - offset, &length);
    for (size_t byte = offset; byte < offset + length; byte++) levels[byte] = found[index];
  }
}

int text_bidi_levels(const uint8_t *bytes, size_t count, int8_t *levels) {
  // Four arrays of at most one entry a byte, in one piece of memory.
  char *memory = malloc(
      (count + 1) * (sizeof(FriBidiChar) + sizeof(FriBidiCharType) + sizeof(FriBidiBracketType) +
                     sizeof(FriBidiLevel)));
  if (!memory) return -1;
  FriBidiChar *characters = (FriBidiChar *)memory;
  FriBidiCharType *types = (FriBidiCharType *)(characters + count + 1);
  FriBidiBracketType *brackets = (FriBidiBracketType *)(types + count + 1);
  FriBidiLevel *found = (FriBidiLevel *)(brackets + count + 1);

  const FriBidiStrIndex length = decode(bytes, count, characters);
  fribidi_get_bidi_types(characters, length, types);
  fribidi_get_bracket_types(characters, length, types, brackets);
  FriBidiParType direction = FRIBIDI_PAR_ON;
  const FriBidiLevel highest =
      fribidi_get_par_embedding_levels_ex(types, brackets, length, &direction, found);
  if (highest > 0) spread(bytes, count, found, levels);
  free(memory);
  return highest > 0 ? FRIBIDI_IS_RTL(direction) != 0 : -1;
}

uint32_t text_mirrored(uint32_t code) {
  FriBidiChar mirrored = code;
  fribidi_get_mirror_char(code, &mirrored);
  return mirrored;
}
