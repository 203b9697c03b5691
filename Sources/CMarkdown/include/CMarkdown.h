#ifndef CMARKDOWN_H
#define CMARKDOWN_H
#include <stdbool.h>
#include <stddef.h>

/// A Markdown document and a place in the walk through it.
typedef struct gz_markdown gz_markdown;

/// What a node is. Nodes that are only structure are `GZ_MD_OTHER`.
enum gz_markdown_kind {
  GZ_MD_OTHER,
  GZ_MD_QUOTE,
  GZ_MD_LIST,
  GZ_MD_ENTRY,
  GZ_MD_CODE_BLOCK,
  GZ_MD_HTML_BLOCK,
  GZ_MD_PARAGRAPH,
  GZ_MD_HEADING,
  GZ_MD_RULE,
  GZ_MD_FOOTNOTE,
  GZ_MD_TABLE,
  GZ_MD_ROW,
  GZ_MD_HEADER_ROW,
  GZ_MD_CELL,
  GZ_MD_TEXT,
  GZ_MD_SOFT_BREAK,
  GZ_MD_HARD_BREAK,
  GZ_MD_CODE,
  GZ_MD_HTML,
  GZ_MD_EMPHASIS,
  GZ_MD_STRONG,
  GZ_MD_STRUCK,
  GZ_MD_LINK,
  GZ_MD_IMAGE,
  GZ_MD_FOOTNOTE_MARK
};

/// Parses `length` bytes of UTF-8 without NUL; NULL where there is no memory.
gz_markdown *gz_markdown_parse(const char *text, size_t length);
void gz_markdown_free(gz_markdown *document);

/// Goes on to the next node; false at the end.
bool gz_markdown_next(gz_markdown *document);
/// Whether the walk enters the node, and does not leave it.
bool gz_markdown_enters(const gz_markdown *document);
enum gz_markdown_kind gz_markdown_node_kind(const gz_markdown *document);
/// The node's own text, or ""; valid until the document is freed.
const char *gz_markdown_text(const gz_markdown *document);
/// A link's or image's target, or "".
const char *gz_markdown_target(const gz_markdown *document);
/// A heading's level; an ordered list's first number, 0 for a bulleted one; else 0.
int gz_markdown_number(const gz_markdown *document);
#endif
