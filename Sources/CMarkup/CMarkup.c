#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/uri.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// More attributes than this on one element are dropped.
enum { attribute_limit = 64 };

static xmlParserInputPtr no_external(const char *url, const char *id, xmlParserCtxtPtr parser) {
  (void)url, (void)id, (void)parser;
  return NULL;
}

static pthread_once_t once = PTHREAD_ONCE_INIT;

static void prepare(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(no_external);
}

static void silence(void *context, const char *message, ...) {
  (void)context;
  (void)message;
}

static void html_start(void *context, const xmlChar *name, const xmlChar **attributes) {
  struct gz_markup_events *events = context;
  const char *triples[attribute_limit * 3];
  size_t count = 0;
  for (size_t i = 0; attributes && attributes[i] && count < attribute_limit; i += 2) {
    triples[count * 3] = NULL;
    triples[count * 3 + 1] = (const char *)attributes[i];
    triples[count * 3 + 2] = (const char *)attributes[i + 1];
    count++;
  }
  events->start(events->context, (const char *)name, NULL, NULL, triples, count);
}

static void html_end(void *context, const xmlChar *name) {
  (void)name;
  struct gz_markup_events *events = context;
  events->end(events->context);
}

static void markup_text(void *context, const xmlChar *bytes, int length) {
  struct gz_markup_events *events = context;
  if (length > 0) events->text(events->context, (const char *)bytes, (size_t)length);
}

void gz_markup_parse_html(const char *bytes, size_t length, struct gz_markup_events *events) {
  htmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.startElement = html_start;
  handler.endElement = html_end;
  handler.characters = markup_text;
  handler.cdataBlock = markup_text;
  handler.ignorableWhitespace = markup_text;
  handler.warning = silence;
  handler.error = silence;
  if (length > INT_MAX) return;
  pthread_once(&once, prepare);
  htmlParserCtxtPtr parser = htmlCreateMemoryParserCtxt(bytes, (int)length);
  if (!parser) return;
  *parser->sax = handler;
  parser->userData = events;
  htmlCtxtUseOptions(parser, HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                 HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
  xmlSwitchEncoding(parser, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(parser);
  htmlFreeParserCtxt(parser);
}

static void xml_start(void *context, const xmlChar *name, const xmlChar *prefix,
                      const xmlChar *uri, int namespace_count, const xmlChar **namespaces,
                      int attribute_count, int default_count, const xmlChar **attributes) {
  (void)namespace_count, (void)namespaces, (void)default_count;
  xmlParserCtxtPtr parser = context;
  struct gz_markup_events *events = parser->_private;
  const char *triples[attribute_limit * 3];
  char *values[attribute_limit];
  size_t count = 0;
  for (int i = 0; i < attribute_count && count < attribute_limit; i++) {
    const xmlChar **five = attributes + i * 5;
    size_t length = (size_t)(five[4] - five[3]);
    char *value = malloc(length + 1);
    if (!value) break;
    memcpy(value, five[3], length);
    value[length] = 0;
    values[count] = value;
    triples[count * 3] = (const char *)five[1];
    triples[count * 3 + 1] = (const char *)five[0];
    triples[count * 3 + 2] = value;
    count++;
  }
  events->start(events->context, (const char *)name, (const char *)prefix, (const char *)uri,
                triples, count);
  for (size_t i = 0; i < count; i++) free(values[i]);
}

static void xml_end(void *context, const xmlChar *name, const xmlChar *prefix,
                    const xmlChar *uri) {
  (void)name, (void)prefix, (void)uri;
  struct gz_markup_events *events = ((xmlParserCtxtPtr)context)->_private;
  events->end(events->context);
}

static void xml_text(void *context, const xmlChar *bytes, int length) {
  markup_text(((xmlParserCtxtPtr)context)->_private, bytes, length);
}

bool gz_markup_parse_xml(const char *bytes, size_t length, struct gz_markup_events *events) {
  if (length > INT_MAX) return false;
  pthread_once(&once, prepare);
  xmlParserCtxtPtr parser = xmlCreateMemoryParserCtxt(bytes, (int)length);
  if (!parser) return false;
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = xml_start;
  handler.endElementNs = xml_end;
  handler.characters = xml_text;
  handler.cdataBlock = xml_text;
  handler.ignorableWhitespace = xml_text;
  handler.warning = silence;
  handler.error = silence;
  *parser->sax = handler;
  parser->_private = events;
  xmlCtxtUseOptions(parser, XML_PARSE_RECOVER | XML_PARSE_NONET | XML_PARSE_NOERROR |
                                XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC);
  xmlParseDocument(parser);
  bool is_well_formed = parser->wellFormed;
  xmlFreeParserCtxt(parser);
  return is_well_formed;
}

uint32_t gz_markup_entity(const char *name) {
  const htmlEntityDesc *entity = htmlEntityLookup((const xmlChar *)name);
  return entity ? entity->value : 0;
}

char *gz_markup_resolve(const char *reference, const char *base) {
  xmlChar *built = xmlBuildURI((const xmlChar *)reference, (const xmlChar *)base);
  if (!built) return NULL;
  char *copy = strdup((const char *)built);
  xmlFree(built);
  return copy;
}
