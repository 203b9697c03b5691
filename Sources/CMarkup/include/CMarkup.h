#ifndef CMARKUP_H
#define CMARKUP_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What a parse calls, in document order. Every text is UTF-8 and belongs to the parser.
struct gz_markup_events {
  void *context;
  /// An element begins. `prefix` and `uri` may be NULL; `attributes` are `count` triples of prefix
  /// (or NULL), name and value (or NULL).
  void (*start)(void *context, const char *name, const char *prefix, const char *uri,
                const char *const *attributes, size_t count);
  void (*end)(void *context);
  void (*text)(void *context, const char *bytes, size_t length);
};

/// Parses HTML in UTF-8, forgiving every fault.
void gz_markup_parse_html(const char *bytes, size_t length, struct gz_markup_events *events);

/// Parses XML in UTF-8 without a DTD, forgiving what can be forgiven. No entity is expanded, no
/// file or network touched. Returns whether it was well-formed.
bool gz_markup_parse_xml(const char *bytes, size_t length, struct gz_markup_events *events);

/// The code point that an HTML entity such as "eacute" stands for, or 0.
uint32_t gz_markup_entity(const char *name);

/// The absolute form of `reference` as it stands in a page at `base`, to be freed; NULL where there
/// is none.
char *gz_markup_resolve(const char *reference, const char *base);
#endif
