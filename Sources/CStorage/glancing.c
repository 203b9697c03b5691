// What a text says without being cut into tokens: only words that can have a stem that is looked
// for are cut, and each but once. Texts with letters of which a byte or two do not tell where words
// end are left to the tokenizer.

#include <string.h>

#include "matching.h"

static int is_separator(unsigned char byte) {
  return byte < 0x80 ? !((byte >= '0' && byte <= '9') || ((byte | 32) >= 'a' && (byte | 32) <= 'z'))
                     : byte == 0xc2 || byte == 0xe2;
}

/// How many bytes a separator beyond ASCII has at `text`; -1 where one byte does not tell.
static int separator_length(const unsigned char *text, size_t left) {
  if (text[0] == 0xe2) {
    if (left < 3) return -1;
    // Punctuation, currencies, arrows and signs, but no numbers and letters among them.
    int is_sign = text[1] == 0x80 || (text[1] == 0x82 && text[2] >= 0xa0) ||
                  (text[1] >= 0x86 && text[1] <= 0x8f) || (text[1] >= 0x94 && text[1] <= 0x9b);
    return is_sign ? 3 : -1;
  }
  // Superscripts, fractions and ordinals are digits and letters.
  static const unsigned char letters[] = {0xaa, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe};
  if (left < 2 || memchr(letters, text[1], sizeof letters)) return -1;
  return 2;
}

/// Whether a byte that is no separator is surely of a letter: of ASCII, or of those of Europe.
static int is_surely_letter(const unsigned char *text, size_t left) {
  if (*text < 0xc0) return 1;
  return *text == 0xc4 || *text == 0xc5 ||
         (*text == 0xc3 && left > 1 && text[1] != 0x97 && text[1] != 0xb7);
}

/// Goes from `*here` to the next word, which ends there then; 0 where there is none, and -1 where
/// one byte does not tell.
static int next_word(const char *text, size_t length, size_t *here, size_t *start) {
  const unsigned char *bytes = (const unsigned char *)text;
  size_t at = *here;
  while (at < length && is_separator(bytes[at])) {
    int separator = bytes[at] < 0x80 ? 1 : separator_length(bytes + at, length - at);
    if (separator < 0) return -1;
    at += (size_t)separator;
  }
  *start = at;
  while (at < length && !is_separator(bytes[at])) {
    if (!is_surely_letter(bytes + at, length - at)) return -1;
    at++;
  }
  *here = at;
  // A letter that is taken for a separator would go on with the word.
  if (at < length && bytes[at] >= 0x80 && separator_length(bytes + at, length - at) < 0) return -1;
  return at > *start;
}

enum { most_stems = 32 };

/// What words are looked for.
typedef struct {
  const char *letters[most_stems];
  const token *stems[most_stems];
  int count;
  /// Which are beginnings of words, a bit for each.
  uint32_t prefixes;
} stem_list;

/// Adds a stem; 0 where there are too many, or it has letters beyond ASCII.
static int add(stem_list *list, const term *from, size_t index) {
  const token *stem = from->words.tokens + index;
  const char *letters = from->words.letters + stem->start;
  if (list->count == most_stems) return 0;
  for (size_t letter = 0; letter < stem->length; letter++)
    if ((unsigned char)letters[letter] >= 0x80) return 0;
  if (from->is_prefix && index + 1 == from->words.count) list->prefixes |= 1u << list->count;
  list->letters[list->count] = letters;
  list->stems[list->count++] = stem;
  return 1;
}

/// Forgets the known words where other stems are looked for.
static void look_for(gz_context *shared, const stem_list *list) {
  uint64_t hash = 0xcbf29ce484222325u + list->prefixes;
  for (int index = 0; index < list->count; index++)
    hash = (hash ^ list->stems[index]->hash) * 0x100000001b3u;
  if (shared->known_for == hash) return;
  memset(shared->known, 0, sizeof shared->known);
  shared->known_for = hash;
}

/// Whether a word of a text can have this stem: it begins with all but the stem's last letter, or
/// it has letters beyond ASCII, which may fold to anything.
static int can_have_stem(const char *word, size_t length, const char *stem, size_t stem_length) {
  size_t wanted = stem_length > 2 ? stem_length - 1 : stem_length;
  for (size_t index = 0; index < length && index < wanted; index++) {
    unsigned char letter = (unsigned char)word[index];
    if (letter >= 0x80) return 1;
    if (letter >= 'A' && letter <= 'Z') letter |= 32;
    if (letter != (unsigned char)stem[index]) return 0;
  }
  return length >= wanted;
}

static int has_stem(const token_list *word, const stem_list *list, int index) {
  const token *found = word->tokens, *wanted = list->stems[index];
  int is_prefix = list->prefixes >> index & 1;
  return (is_prefix ? found->length >= wanted->length : found->length == wanted->length) &&
         memcmp(word->letters + found->start, list->letters[index], wanted->length) == 0;
}

/// Which of the stems a word has, a bit for each; -1 where it is more than one word.
static int64_t fitting(
    gz_context *shared, const stem_list *list, const char *word, size_t length) {
  int can = 0;
  for (int index = 0; index < list->count && !can; index++)
    can = can_have_stem(word, length, list->letters[index], list->stems[index]->length);
  if (!can) return 0;
  uint64_t hash = length;
  for (size_t index = 0; index < length; index++)
    hash = (hash ^ (uint8_t)word[index]) * 0x100000001b3u;
  known_word *known = shared->known + (hash ^ hash >> 32) % 512;
  if (known->length == length && memcmp(known->letters, word, length) == 0) return known->fitting;
  gz_clear(&shared->word);
  int code = gz_tokenize(
      shared->tokenizer, &shared->word, FTS5_TOKENIZE_DOCUMENT, word, (int)length, gz_append);
  if (code != SQLITE_OK || shared->word.count != 1) return -1;
  uint32_t found = 0;
  for (int index = 0; index < list->count; index++)
    found |= (uint32_t)has_stem(&shared->word, list, index) << index;
  if (length <= sizeof known->letters) {
    memcpy(known->letters, word, length);
    known->length = (uint8_t)length;
    known->fitting = found;
  }
  return found;
}

/// Whether the words of the list stand in the text one after another, or one of them alone.
static int holds(
    gz_context *shared, const char *text, size_t length, const stem_list *list, int is_one_enough) {
  look_for(shared, list);
  uint32_t standing = 0;
  size_t here = 0, start = 0;
  int next;
  while ((next = next_word(text, length, &here, &start)) > 0) {
    int64_t fits = fitting(shared, list, text + start, here - start);
    if (fits < 0) return -1;
    standing = (standing << 1 | 1) & (uint32_t)fits;
    if (is_one_enough ? fits != 0 : standing >> (list->count - 1) & 1) return 1;
  }
  return next;
}

/// Whether one of the terms stands in the text.
static int holds_one(
    gz_context *shared, const char *text, size_t length, term **terms, int count) {
  stem_list words = {0};
  int is_sure = 1;
  for (int index = 0; index < count; index++) {
    size_t length_of_term = terms[index]->words.count;
    stem_list phrase = {0};
    stem_list *list = length_of_term == 1 ? &words : &phrase;
    int is_plain = length_of_term > 0;
    for (size_t word = 0; word < length_of_term && is_plain; word++)
      is_plain = add(list, terms[index], word);
    is_sure &= is_plain;
    if (!is_plain || length_of_term == 1) continue;
    int found = holds(shared, text, length, list, 0);
    if (found > 0) return 1;
    is_sure &= found == 0;
  }
  int found = words.count ? holds(shared, text, length, &words, 1) : 0;
  return found != 0 ? found : is_sure ? 0 : -1;
}

/// Whether all terms stand so that at most `distance` words are between the first and the last. Of
/// those of several words only the first is looked for: then it may only seem so.
static int holds_near(
    gz_context *shared, const char *text, size_t length, term **terms, int count,
    size_t distance) {
  size_t last_start[most_terms], last_end[most_terms], index = 0;
  stem_list list = {0};
  int is_sure = 1;
  for (int which = 0; which < count; which++) {
    if (terms[which]->words.count == 0 || !add(&list, terms[which], 0)) return -1;
    is_sure &= terms[which]->words.count == 1;
  }
  look_for(shared, &list);
  uint32_t seen = 0;
  size_t here = 0, start = 0;
  int next;
  while ((next = next_word(text, length, &here, &start)) > 0) {
    int64_t fits = fitting(shared, &list, text + start, here - start);
    if (fits < 0) return -1;
    for (int which = 0; which < count; which++) {
      if (!(fits >> which & 1)) continue;
      last_start[which] = index;
      last_end[which] = index + terms[which]->words.count;
    }
    index++;
    seen |= (uint32_t)fits;
    if (!fits || seen != (1u << count) - 1) continue;
    size_t first_end = SIZE_MAX, latest = 0;
    for (int which = 0; which < count; which++) {
      if (last_end[which] < first_end) first_end = last_end[which];
      if (last_start[which] > latest) latest = last_start[which];
    }
    if (latest <= first_end || latest - first_end <= distance) return is_sure ? 1 : -1;
  }
  return next;
}

int gz_glance(gz_context *shared, int scope, sqlite3_int64 distance, term **terms, int count) {
  const char *texts[] = {shared->headline, shared->unpacked};
  size_t lengths[] = {shared->headline_length, shared->unpacked_length};
  int is_sure = 1;
  for (int part = 0; part < 2; part++) {
    if (scope == 2 - part) continue;
    int found = distance < 0 ? holds_one(shared, texts[part], lengths[part], terms, count)
                             : holds_near(shared, texts[part], lengths[part], terms, count,
                                          (size_t)distance);
    if (found > 0) return 1;
    is_sure &= found == 0;
  }
  return is_sure ? 0 : -1;
}
