#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char paper[] = {
#embed "../../Themes/paper.toml"
};
static const unsigned char ink[] = {
#embed "../../Themes/ink.toml"
};
static const unsigned char terminal[] = {
#embed "../../Themes/terminal.toml"
};
static const unsigned char mono[] = {
#embed "../../Themes/mono.toml"
};
static const unsigned char keys[] = {
#embed "keys.toml"
};
static const unsigned char topics[] = {
#embed "topics.toml"
};

static const struct EmbeddedFile themes[] = {
  {"paper", paper, sizeof paper},
  {"ink", ink, sizeof ink},
  {"terminal", terminal, sizeof terminal},
  {"mono", mono, sizeof mono},
};

size_t embeddedThemeCount(void) { return sizeof themes / sizeof *themes; }

struct EmbeddedFile embeddedTheme(size_t index) { return themes[index]; }

struct EmbeddedFile embeddedKeys(void) {
  return (struct EmbeddedFile){"keys.toml", keys, sizeof keys};
}

struct EmbeddedFile embeddedTopics(void) {
  return (struct EmbeddedFile){"topics.toml", topics, sizeof topics};
}
