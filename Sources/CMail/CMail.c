#include "CMail.h"

#include <gmime/gmime.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

/// The most texts of one kind that are joined, as letters with footers have several.
enum { part_limit = 64, depth_limit = 64 };

struct text {
  GByteArray *bytes;
  const char *charset;
  int parts;
};

struct gz_mail {
  GMimeParser *parser;
  GMimeMessage *message;
  struct text html;
  struct text plain;
};

static pthread_once_t once = PTHREAD_ONCE_INIT;

gz_mail *gz_mail_open(const char *bytes, size_t length, bool is_mailbox) {
  // It has tables of its own that two threads must not set up at once.
  pthread_once(&once, g_mime_init);
  gz_mail *mail = calloc(1, sizeof *mail);
  if (!mail) return NULL;
  GMimeStream *stream = g_mime_stream_mem_new_with_buffer(bytes, length);
  mail->parser = g_mime_parser_new_with_stream(stream);
  g_object_unref(stream);
  g_mime_parser_set_format(mail->parser, is_mailbox ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
  g_mime_parser_set_persist_stream(mail->parser, TRUE);
  return mail;
}

static void clear(struct text *text) {
  if (text->bytes) g_byte_array_free(text->bytes, TRUE);
  memset(text, 0, sizeof *text);
}

static void drop_message(gz_mail *mail) {
  clear(&mail->html);
  clear(&mail->plain);
  if (mail->message) g_object_unref(mail->message);
  mail->message = NULL;
}

void gz_mail_close(gz_mail *mail) {
  drop_message(mail);
  g_object_unref(mail->parser);
  free(mail);
}

static void collect(struct text *text, GMimePart *part) {
  GMimeDataWrapper *content = g_mime_part_get_content(part);
  if (!content || text->parts >= part_limit) return;
  GMimeStream *stream = g_mime_stream_mem_new();
  g_mime_data_wrapper_write_to_stream(content, stream);
  GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  const char *charset = g_mime_object_get_content_type_parameter(GMIME_OBJECT(part), "charset");
  // Texts in several character sets cannot be joined: the first one decides.
  bool fits = text->parts == 0 || (charset && text->charset && !strcasecmp(charset, text->charset));
  if (fits && bytes) {
    if (!text->bytes) text->bytes = g_byte_array_new();
    g_byte_array_append(text->bytes, bytes->data, bytes->len);
    g_byte_array_append(text->bytes, (const guint8 *)"\n", 1);
    if (text->parts == 0) text->charset = charset;
    text->parts++;
  }
  g_object_unref(stream);
}

static void walk(gz_mail *mail, GMimeObject *object, int depth) {
  if (!object || depth > depth_limit) return;
  if (GMIME_IS_MULTIPART(object)) {
    int count = g_mime_multipart_get_count(GMIME_MULTIPART(object));
    for (int i = 0; i < count && i < 1000; i++) {
      walk(mail, g_mime_multipart_get_part(GMIME_MULTIPART(object), i), depth + 1);
    }
  } else if (GMIME_IS_PART(object) && !g_mime_part_is_attachment(GMIME_PART(object))) {
    GMimeContentType *type = g_mime_object_get_content_type(object);
    if (g_mime_content_type_is_type(type, "text", "html")) {
      collect(&mail->html, GMIME_PART(object));
    } else if (!type || g_mime_content_type_is_type(type, "text", "plain")) {
      collect(&mail->plain, GMIME_PART(object));
    }
  }
}

bool gz_mail_next(gz_mail *mail) {
  drop_message(mail);
  while (!g_mime_parser_eos(mail->parser)) {
    mail->message = g_mime_parser_construct_message(mail->parser, NULL);
    if (mail->message) {
      walk(mail, g_mime_message_get_mime_part(mail->message), 0);
      return true;
    }
    return false;
  }
  return false;
}

const char *gz_mail_subject(gz_mail *mail) { return g_mime_message_get_subject(mail->message); }

static InternetAddress *sender(gz_mail *mail) {
  InternetAddressList *list = g_mime_message_get_from(mail->message);
  return list && internet_address_list_length(list) > 0
             ? internet_address_list_get_address(list, 0)
             : NULL;
}

const char *gz_mail_from_name(gz_mail *mail) {
  InternetAddress *address = sender(mail);
  return address ? internet_address_get_name(address) : NULL;
}

const char *gz_mail_from_address(gz_mail *mail) {
  InternetAddress *address = sender(mail);
  return address && INTERNET_ADDRESS_IS_MAILBOX(address)
             ? internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address))
             : NULL;
}

const char *gz_mail_id(gz_mail *mail) { return g_mime_message_get_message_id(mail->message); }

const char *gz_mail_header(gz_mail *mail, const char *name) {
  return g_mime_object_get_header(GMIME_OBJECT(mail->message), name);
}

bool gz_mail_date(gz_mail *mail, int64_t *seconds) {
  GDateTime *date = g_mime_message_get_date(mail->message);
  if (!date) return false;
  *seconds = g_date_time_to_unix(date);
  return true;
}

bool gz_mail_text(gz_mail *mail, bool is_html, struct gz_mail_text *text) {
  struct text *found = is_html ? &mail->html : &mail->plain;
  if (!found->bytes) return false;
  text->bytes = (const char *)found->bytes->data;
  text->length = found->bytes->len;
  text->charset = found->charset;
  return true;
}
