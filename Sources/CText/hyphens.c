#include "CText.h"

#include <hyphen.h>
#include <iconv.h>
#include <stdlib.h>
#include <string.h>

enum { most_bytes = 100 };

struct text_hyphens {
  HyphenDict *dictionary;
  iconv_t encoder;  // into the dictionary's own encoding, where that is not UTF-8
  bool is_utf8;
};

text_hyphens *text_hyphens_open(const char *path) {
  HyphenDict *dictionary = hnj_hyphen_load(path);
  if (!dictionary) return NULL;
  text_hyphens *hyphens = malloc(sizeof *hyphens);
  const bool is_utf8 = dictionary->utf8;
  const iconv_t encoder = is_utf8 ? (iconv_t)-1 : iconv_open(dictionary->cset, "UTF-8");
  if (!hyphens || (!is_utf8 && encoder == (iconv_t)-1)) {
    free(hyphens);
    hnj_hyphen_free(dictionary);
    return NULL;
  }
  *hyphens = (text_hyphens){dictionary, encoder, is_utf8};
  return hyphens;
}

void text_hyphens_close(text_hyphens *hyphens) {
  if (!hyphens) return;
  if (!hyphens->is_utf8) iconv_close(hyphens->encoder);
  hnj_hyphen_free(hyphens->dictionary);
  free(hyphens);
}

// The word in the dictionary's encoding; its length, or 0 where it has no such characters.
static size_t encode(text_hyphens *hyphens, const uint8_t *word, size_t count, char *encoded) {
  if (hyphens->is_utf8) {
    memcpy(encoded, word, count);
    return count;
  }
  char *from = (char *)word, *to = encoded;
  size_t left = count, room = most_bytes;
  iconv(hyphens->encoder, NULL, NULL, NULL, NULL);
  if (iconv(hyphens->encoder, &from, &left, &to, &room) == (size_t)-1) return 0;
  return most_bytes - room;
}

// libhyphen gives a mark a character, at the last one before the break. Where the dictionary is in
// UTF-8 so are the characters it counts.
static void mark(
    const uint8_t *word, size_t count, const char *marks, char **changes, uint8_t *points) {
  size_t character = 0;
  for (size_t byte = 1; byte < count; byte++) {
    if ((word[byte] & 0xC0) == 0x80) continue;
    points[byte] = (marks[character] & 1) && !(changes && changes[character]);
    character++;
  }
}

bool text_hyphenate(text_hyphens *hyphens, const uint8_t *word, size_t count, uint8_t *points) {
  memset(points, 0, count);
  if (count == 0 || count > most_bytes) return true;
  char encoded[most_bytes + 1], marks[most_bytes + 6] = {0};
  const size_t length = encode(hyphens, word, count, encoded);
  if (length == 0) return true;
  encoded[length] = 0;
  char **changes = NULL;
  int *positions = NULL, *cuts = NULL;
  const int failed = hnj_hyphen_hyphenate2(
      hyphens->dictionary, encoded, (int)length, marks, NULL, &changes, &positions, &cuts);
  if (!failed) mark(word, count, marks, changes, points);
  for (size_t index = 0; changes && index < length; index++) free(changes[index]);
  free(changes);
  free(positions);
  free(cuts);
  return !failed;
}
