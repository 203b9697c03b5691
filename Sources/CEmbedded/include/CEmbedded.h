// Bytes that are built into the program: themes, key map, topics.
#ifndef CEMBEDDED_H
#define CEMBEDDED_H

#include <stddef.h>

// A file by its name: "paper". The bytes live as long as the program.
struct EmbeddedFile {
  const char *_Nonnull name;
  const unsigned char *_Nonnull bytes;
  size_t count;
};

// The themes, in the order in which they are offered.
size_t embeddedThemeCount(void);
struct EmbeddedFile embeddedTheme(size_t index);

// The topics that ship as an example.
struct EmbeddedFile embeddedTopics(void);

// The recognizer's model, as Entities reads it.
struct EmbeddedFile embeddedEntityModel(void);

// The classifier's model, as Topics reads it.
struct EmbeddedFile embeddedTopicModel(void);

#endif
