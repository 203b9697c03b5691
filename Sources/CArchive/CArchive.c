#include "CArchive.h"

#include <stdlib.h>
#include <string.h>
#include <zip.h>
#include <zlib.h>

struct gz_archive {
  zip_t *zip;
};

gz_archive *gz_archive_open(const void *bytes, size_t length) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t *source = zip_source_buffer_create(bytes, length, 0, &error);
  zip_t *zip = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : NULL;
  zip_error_fini(&error);
  if (!zip) {
    if (source) zip_source_free(source);
    return NULL;
  }
  gz_archive *archive = malloc(sizeof *archive);
  if (!archive) {
    zip_discard(zip);
    return NULL;
  }
  archive->zip = zip;
  return archive;
}

void gz_archive_close(gz_archive *archive) {
  zip_discard(archive->zip);
  free(archive);
}

int64_t gz_archive_count(gz_archive *archive) { return zip_get_num_entries(archive->zip, 0); }

const char *gz_archive_name(gz_archive *archive, int64_t index) {
  return zip_get_name(archive->zip, (zip_uint64_t)index, ZIP_FL_ENC_GUESS);
}

void *gz_archive_read(gz_archive *archive, int64_t index, size_t limit, size_t *count) {
  zip_file_t *file = zip_fopen_index(archive->zip, (zip_uint64_t)index, 0);
  if (!file) return NULL;
  size_t capacity = 1 << 16, used = 0;
  char *buffer = malloc(capacity);
  zip_int64_t got = 0;
  // The size that the archive states is not believed.
  while (buffer && (got = zip_fread(file, buffer + used, capacity - used)) > 0) {
    used += (size_t)got;
    if (used > limit) break;
    if (used == capacity) {
      char *grown = realloc(buffer, capacity *= 2);
      if (!grown) free(buffer);
      buffer = grown;
    }
  }
  zip_fclose(file);
  if (!buffer || got < 0 || used > limit) {
    free(buffer);
    return NULL;
  }
  *count = used;
  return buffer;
}

void *gz_gunzip(const void *bytes, size_t length, size_t limit, size_t *count, int *is_too_long) {
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  *is_too_long = 0;
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return NULL;
  size_t capacity = length * 4 + 4096, used = 0;
  if (capacity > limit + 1) capacity = limit + 1;
  char *buffer = malloc(capacity);
  stream.next_in = (Bytef *)bytes;
  stream.avail_in = (uInt)length;
  int state = Z_OK;
  while (buffer) {
    stream.next_out = (Bytef *)buffer + used;
    stream.avail_out = (uInt)(capacity - used);
    state = inflate(&stream, Z_NO_FLUSH);
    used = capacity - stream.avail_out;
    if (used > limit) break;
    if (state == Z_STREAM_END && stream.avail_in > 0) {
      if (inflateReset(&stream) != Z_OK) break;
    } else if (state != Z_OK) {
      break;
    }
    if (used == capacity) {
      capacity = capacity * 2 > limit + 1 ? limit + 1 : capacity * 2;
      char *grown = realloc(buffer, capacity);
      if (!grown) free(buffer);
      buffer = grown;
    }
  }
  inflateEnd(&stream);
  *is_too_long = used > limit;
  if (!buffer || used == 0 || used > limit) {
    free(buffer);
    return NULL;
  }
  *count = used;
  return buffer;
}
