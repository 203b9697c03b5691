#ifndef CARCHIVE_H
#define CARCHIVE_H
#include <stddef.h>
#include <stdint.h>

/// A ZIP archive in memory.
typedef struct gz_archive gz_archive;

/// Opens an archive; `bytes` must outlive it. NULL where it is none.
gz_archive *gz_archive_open(const void *bytes, size_t length);
void gz_archive_close(gz_archive *archive);
int64_t gz_archive_count(gz_archive *archive);
/// The name of an entry, or NULL.
const char *gz_archive_name(gz_archive *archive, int64_t index);
/// The unpacked bytes of an entry, at most `limit`, to be freed; NULL where it is longer, broken or
/// encrypted.
void *gz_archive_read(gz_archive *archive, int64_t index, size_t limit, size_t *count);

/// Unpacks gzip, at most `limit` bytes, to be freed. NULL where it is longer or there is nothing
/// that can be unpacked; `is_too_long` tells the two apart. What comes before a fault is kept.
void *gz_gunzip(const void *bytes, size_t length, size_t limit, size_t *count, int *is_too_long);
#endif
