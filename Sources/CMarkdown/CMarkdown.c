#include "CMarkdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct gz_markdown {
  cmark_node *root;
  cmark_iter *iter;
  cmark_node *node;
  bool enters;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

gz_markdown *gz_markdown_parse(const char *text, size_t length) {
  pthread_once(&once, cmark_gfm_core_extensions_ensure_registered);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8);
  if (!parser) return NULL;
  const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    cmark_syntax_extension *extension = cmark_find_syntax_extension(names[i]);
    if (extension) cmark_parser_attach_syntax_extension(parser, extension);
  }
  cmark_parser_feed(parser, text, length);
  gz_markdown *document = calloc(1, sizeof *document);
  cmark_node *root = cmark_parser_finish(parser);
  cmark_parser_free(parser);
  if (!document || !root) {
    free(document);
    if (root) cmark_node_free(root);
    return NULL;
  }
  document->root = root;
  document->iter = cmark_iter_new(root);
  return document;
}

void gz_markdown_free(gz_markdown *document) {
  cmark_iter_free(document->iter);
  cmark_node_free(document->root);
  free(document);
}

bool gz_markdown_next(gz_markdown *document) {
  cmark_event_type event = cmark_iter_next(document->iter);
  if (event == CMARK_EVENT_DONE) return false;
  document->node = cmark_iter_get_node(document->iter);
  document->enters = event == CMARK_EVENT_ENTER;
  return true;
}

bool gz_markdown_enters(const gz_markdown *document) { return document->enters; }

static enum gz_markdown_kind extension_kind(cmark_node *node) {
  const char *name = cmark_node_get_type_string(node);
  if (!strcmp(name, "table")) return GZ_MD_TABLE;
  if (!strcmp(name, "table_header")) return GZ_MD_HEADER_ROW;
  if (!strcmp(name, "table_row")) return GZ_MD_ROW;
  if (!strcmp(name, "table_cell")) return GZ_MD_CELL;
  if (!strcmp(name, "strikethrough")) return GZ_MD_STRUCK;
  if (!strcmp(name, "tasklist")) return GZ_MD_ENTRY;
  return GZ_MD_OTHER;
}

enum gz_markdown_kind gz_markdown_node_kind(const gz_markdown *document) {
  cmark_node_type type = cmark_node_get_type(document->node);
  if (type == CMARK_NODE_BLOCK_QUOTE) return GZ_MD_QUOTE;
  if (type == CMARK_NODE_LIST) return GZ_MD_LIST;
  if (type == CMARK_NODE_ITEM) return GZ_MD_ENTRY;
  if (type == CMARK_NODE_CODE_BLOCK) return GZ_MD_CODE_BLOCK;
  if (type == CMARK_NODE_HTML_BLOCK) return GZ_MD_HTML_BLOCK;
  if (type == CMARK_NODE_PARAGRAPH) return GZ_MD_PARAGRAPH;
  if (type == CMARK_NODE_HEADING) return GZ_MD_HEADING;
  if (type == CMARK_NODE_THEMATIC_BREAK) return GZ_MD_RULE;
  if (type == CMARK_NODE_FOOTNOTE_DEFINITION) return GZ_MD_FOOTNOTE;
  if (type == CMARK_NODE_TEXT) return GZ_MD_TEXT;
  if (type == CMARK_NODE_SOFTBREAK) return GZ_MD_SOFT_BREAK;
  if (type == CMARK_NODE_LINEBREAK) return GZ_MD_HARD_BREAK;
  if (type == CMARK_NODE_CODE) return GZ_MD_CODE;
  if (type == CMARK_NODE_HTML_INLINE) return GZ_MD_HTML;
  if (type == CMARK_NODE_EMPH) return GZ_MD_EMPHASIS;
  if (type == CMARK_NODE_STRONG) return GZ_MD_STRONG;
  if (type == CMARK_NODE_LINK) return GZ_MD_LINK;
  if (type == CMARK_NODE_IMAGE) return GZ_MD_IMAGE;
  if (type == CMARK_NODE_FOOTNOTE_REFERENCE) return GZ_MD_FOOTNOTE_MARK;
  return extension_kind(document->node);
}

const char *gz_markdown_text(const gz_markdown *document) {
  const char *text = cmark_node_get_literal(document->node);
  return text ? text : "";
}

const char *gz_markdown_target(const gz_markdown *document) {
  const char *url = cmark_node_get_url(document->node);
  return url ? url : "";
}

int gz_markdown_number(const gz_markdown *document) {
  cmark_node_type type = cmark_node_get_type(document->node);
  if (type == CMARK_NODE_HEADING) return cmark_node_get_heading_level(document->node);
  if (type == CMARK_NODE_LIST && cmark_node_get_list_type(document->node) == CMARK_ORDERED_LIST) {
    int first = cmark_node_get_list_start(document->node);
    return first > 0 ? first : 1;
  }
  return 0;
}
