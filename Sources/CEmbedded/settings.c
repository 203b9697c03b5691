#include "CEmbedded.h"

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char paper[] = {
#embed "../../Themes/paper.toml"
};
static const unsigned char ink[] = {
#embed "../../Themes/ink.toml"
};
static const unsigned char contrast_light[] = {
#embed "../../Themes/contrast-light.toml"
};
static const unsigned char contrast[] = {
#embed "../../Themes/contrast.toml"
};
static const unsigned char okabe_light[] = {
#embed "../../Themes/okabe-light.toml"
};
static const unsigned char okabe_dark[] = {
#embed "../../Themes/okabe-dark.toml"
};
static const unsigned char terminal[] = {
#embed "../../Themes/terminal.toml"
};
static const unsigned char mono[] = {
#embed "../../Themes/mono.toml"
};
static const unsigned char solarized_light[] = {
#embed "../../Themes/solarized-light.toml"
};
static const unsigned char solarized_dark[] = {
#embed "../../Themes/solarized-dark.toml"
};
static const unsigned char gruvbox_light[] = {
#embed "../../Themes/gruvbox-light.toml"
};
static const unsigned char gruvbox_dark[] = {
#embed "../../Themes/gruvbox-dark.toml"
};
static const unsigned char nord[] = {
#embed "../../Themes/nord.toml"
};
static const unsigned char dracula[] = {
#embed "../../Themes/dracula.toml"
};
static const unsigned char catppuccin_latte[] = {
#embed "../../Themes/catppuccin-latte.toml"
};
static const unsigned char catppuccin_mocha[] = {
#embed "../../Themes/catppuccin-mocha.toml"
};
static const unsigned char topics[] = {
#embed "topics.toml"
};

static const struct EmbeddedFile themes[] = {
  {"paper", paper, sizeof paper},
  {"ink", ink, sizeof ink},
  {"contrast-light", contrast_light, sizeof contrast_light},
  {"contrast", contrast, sizeof contrast},
  {"okabe-light", okabe_light, sizeof okabe_light},
  {"okabe-dark", okabe_dark, sizeof okabe_dark},
  {"terminal", terminal, sizeof terminal},
  {"mono", mono, sizeof mono},
  {"solarized-light", solarized_light, sizeof solarized_light},
  {"solarized-dark", solarized_dark, sizeof solarized_dark},
  {"gruvbox-light", gruvbox_light, sizeof gruvbox_light},
  {"gruvbox-dark", gruvbox_dark, sizeof gruvbox_dark},
  {"nord", nord, sizeof nord},
  {"dracula", dracula, sizeof dracula},
  {"catppuccin-latte", catppuccin_latte, sizeof catppuccin_latte},
  {"catppuccin-mocha", catppuccin_mocha, sizeof catppuccin_mocha},
};

size_t embeddedThemeCount(void) { return sizeof themes / sizeof *themes; }

struct EmbeddedFile embeddedTheme(size_t index) { return themes[index]; }

struct EmbeddedFile embeddedTopics(void) {
  return (struct EmbeddedFile){"topics.toml", topics, sizeof topics};
}
