// Bodies, packed by zlib with a dictionary of what English news repeats.
//
// A pack is a byte for its kind, the length of the text and the length of all as 32 bits each,
// little end first, and a raw deflate stream.

#include <string.h>
#include <zlib.h>

#include "storage.h"

enum { kind = 1, header = 9, window_bits = -15, level = 6, longest = 1 << 30 };

static void put(uint8_t *out, size_t value) {
  for (int index = 0; index < 4; index++) out[index] = (uint8_t)(value >> (8 * index));
}

static size_t get(const uint8_t *bytes) {
  size_t value = 0;
  for (int index = 3; index >= 0; index--) value = value << 8 | bytes[index];
  return value;
}

static size_t deflated(
    const uint8_t *bytes, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t capacity) {
  z_stream stream = {0};
  if (deflateInit2(&stream, level, Z_DEFLATED, window_bits, 8, Z_DEFAULT_STRATEGY) != Z_OK)
    return 0;
  size_t tail = text_length < 32768 ? text_length : 32768;
  if (tail) deflateSetDictionary(&stream, text + text_length - tail, (uInt)tail);
  stream.next_in = (uint8_t *)bytes;
  stream.avail_in = (uInt)length;
  stream.next_out = out;
  stream.avail_out = (uInt)capacity;
  int code = deflate(&stream, Z_FINISH);
  size_t written = code == Z_STREAM_END ? stream.total_out : 0;
  deflateEnd(&stream);
  return written;
}

/// Inflates until `wanted` bytes are there or the stream ends; how many there are, 0 for an error.
static size_t inflated(
    const uint8_t *packed, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t wanted) {
  z_stream stream = {0};
  if (inflateInit2(&stream, window_bits) != Z_OK) return 0;
  size_t tail = text_length < 32768 ? text_length : 32768;
  if (tail) inflateSetDictionary(&stream, text + text_length - tail, (uInt)tail);
  stream.next_in = (uint8_t *)packed;
  stream.avail_in = (uInt)length;
  stream.next_out = out;
  stream.avail_out = (uInt)wanted;
  int code = inflate(&stream, Z_SYNC_FLUSH);
  size_t written = code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR ? stream.total_out : 0;
  inflateEnd(&stream);
  return written;
}

size_t gz_packed_bound(size_t length) { return header + compressBound(length) + 16; }

size_t gz_pack(
    const uint8_t *bytes, size_t length, size_t text_length, uint8_t *out, size_t capacity) {
  if (length > longest || text_length > length || capacity < header) return 0;
  out[0] = kind;
  put(out + 1, text_length);
  put(out + 5, length);
  size_t written = deflated(
      bytes, length, gz_dictionary, gz_dictionary_length, out + header, capacity - header);
  return written ? written + header : 0;
}

size_t gz_unpacked_length(const uint8_t *packed, size_t length, int text_only) {
  if (length < header || packed[0] != kind) return 0;
  size_t text = get(packed + 1), all = get(packed + 5);
  // Deflate makes at most 1032 bytes of one.
  if (text > all || all > longest || all / 1032 > length) return 0;
  return text_only ? text : all;
}

int gz_unpack(const uint8_t *packed, size_t length, uint8_t *out, size_t wanted) {
  if (length < header) return 0;
  return inflated(
             packed + header, length - header, gz_dictionary, gz_dictionary_length, out,
             wanted) == wanted;
}

size_t gz_pack_beside(
    const uint8_t *bytes, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t capacity) {
  if (length > longest) return 0;
  return deflated(bytes, length, text, text_length, out, capacity);
}

size_t gz_unpack_beside(
    const uint8_t *packed, size_t length, const uint8_t *text, size_t text_length, uint8_t *out,
    size_t capacity) {
  return inflated(packed, length, text, text_length, out, capacity);
}
