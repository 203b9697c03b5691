#ifndef CMAIL_H
#define CMAIL_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Letters in memory, and a place among them.
typedef struct gz_mail gz_mail;

/// The text of one kind that a letter has, unpacked but in its own character set.
struct gz_mail_text {
  const char *bytes;
  size_t length;
  /// As the letter declares it, or NULL.
  const char *charset;
};

/// Opens one letter, or a mailbox of them; `bytes` must outlive it. NULL where there is no memory.
gz_mail *gz_mail_open(const char *bytes, size_t length, bool is_mailbox);
void gz_mail_close(gz_mail *mail);

/// Goes on to the next letter; false where there is none. What the functions below return is valid
/// until then, and NULL where the letter does not say it.
bool gz_mail_next(gz_mail *mail);
const char *gz_mail_subject(gz_mail *mail);
const char *gz_mail_from_name(gz_mail *mail);
const char *gz_mail_from_address(gz_mail *mail);
const char *gz_mail_id(gz_mail *mail);
const char *gz_mail_header(gz_mail *mail, const char *name);
/// Seconds since 1970; false where there is no date.
bool gz_mail_date(gz_mail *mail, int64_t *seconds);
/// Its HTML, or its plain text; false where it has none.
bool gz_mail_text(gz_mail *mail, bool is_html, struct gz_mail_text *text);
#endif
