#define _GNU_SOURCE 1
#define NCURSES_WIDECHAR 1

#include "CTerminal.h"

#include <ctype.h>
#include <curses.h>
#include <fcntl.h>
#include <iconv.h>
#include <langinfo.h>
#include <limits.h>
#include <linux/kd.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

struct TerminalScreen {
  SCREEN *screen;
  WINDOW *window;
  FILE *input;
  FILE *output;
  bool hasColor;
  int cursor;  // As last given to curs_set; -1 before.
  cchar_t *row;
  int rowCapacity;
  // Where ncurses' output goes instead of the terminal, so that a frame is a single write; -1
  // where the system gives none. `terminal` is another descriptor of the terminal.
  int kept, terminal;
  uint8_t *frame;
  size_t frameCapacity;
};

bool terminalSetLocale(void) {
  setlocale(LC_CTYPE, "");
  const char *name = setlocale(LC_CTYPE, NULL);
  if (name == NULL || strcmp(name, "C") == 0 || strcmp(name, "POSIX") == 0) {
    setlocale(LC_CTYPE, "C.UTF-8");
  }
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool canShow(wchar_t character) {
  char bytes[MB_LEN_MAX];
  mbstate_t state = {0};
  return wcrtomb(bytes, character, &state) != (size_t)-1;
}

// Of "--" for a long dash and of "ae" for a ligature the first, since a cell holds one character.
static uint32_t single(const char *bytes, size_t count) {
  for (size_t i = 1; i < count && !isalpha((unsigned char)bytes[0]); i++) {
    if (bytes[i] != bytes[0]) return '?';
  }
  return count > 0 && bytes[0] > 0x1F && bytes[0] < 0x7F ? (uint32_t)bytes[0] : '?';
}

uint32_t terminalTransliterated(uint32_t scalar) {
  return canShow((wchar_t)scalar) ? scalar : terminalPlainCharacter(scalar);
}

int terminalConsoleFont(int descriptor, uint16_t *characters, int capacity) {
  struct unimapdesc map = {.entry_ct = terminalMostFontEntries};
  map.entries = calloc(map.entry_ct, sizeof *map.entries);
  if (map.entries == NULL) return -1;
  int count = ioctl(descriptor, GIO_UNIMAP, &map) == 0 ? map.entry_ct : -1;
  if (count > capacity) count = capacity;
  for (int i = 0; i < count; i++) characters[i] = map.entries[i].unicode;
  free(map.entries);
  return count;
}

uint32_t terminalPlainCharacter(uint32_t scalar) {
  iconv_t converter = iconv_open("ASCII//TRANSLIT", "WCHAR_T");
  if (converter == (iconv_t)-1) return '?';
  wchar_t character = (wchar_t)scalar;
  char bytes[16];
  char *in = (char *)&character, *out = bytes;
  size_t inLeft = sizeof character, outLeft = sizeof bytes;
  size_t failed = iconv(converter, &in, &inLeft, &out, &outLeft);
  iconv_close(converter);
  return failed == (size_t)-1 ? '?' : single(bytes, sizeof bytes - outLeft);
}

// ncurses flushes its output at every cursor movement until endwin() was called once. That call
// would leave an alternate screen that was never entered, which moves the cursor in xterm, so
// its output goes nowhere.
static void endOnceUnseen(int output) {
  int kept = fcntl(output, F_DUPFD_CLOEXEC, 0);
  int nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (kept >= 0 && nowhere >= 0) {
    dup2(nowhere, output);
    endwin();
    dup3(kept, output, O_CLOEXEC);
  }
  if (kept >= 0) close(kept);
  if (nowhere >= 0) close(nowhere);
}

static void prepare(struct TerminalScreen *screen, const struct termios *modes, bool color) {
  endOnceUnseen(fileno(screen->output));
  tcsetattr(fileno(screen->output), TCSANOW, modes);
  typeahead(-1);
  screen->window = stdscr;
  leaveok(screen->window, FALSE);
  scrollok(screen->window, FALSE);
  idlok(screen->window, TRUE);
  if (color && has_colors() && start_color() == OK) {
    screen->hasColor = use_default_colors() == OK;
  }
}

static FILE *streamOn(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  if (copy < 0) return NULL;
  FILE *stream = fdopen(copy, mode);
  if (stream == NULL) close(copy);
  return stream;
}

static void discard(struct TerminalScreen *screen) {
  if (screen->input != NULL) fclose(screen->input);
  if (screen->output != NULL) fclose(screen->output);
  if (screen->kept >= 0) close(screen->kept);
  if (screen->terminal >= 0) close(screen->terminal);
  free(screen->row);
  free(screen->frame);
  free(screen);
}

struct TerminalScreen *terminalOpen(const char *name, int input, int output, bool color) {
  struct TerminalScreen *screen = calloc(1, sizeof *screen);
  if (screen == NULL) return NULL;
  screen->cursor = -1;
  screen->kept = memfd_create("frame", MFD_CLOEXEC);
  screen->terminal = fcntl(output, F_DUPFD_CLOEXEC, 3);
  screen->input = streamOn(input, "r");
  screen->output = streamOn(output, "w");
  struct termios modes;
  if (screen->input != NULL && screen->output != NULL && tcgetattr(output, &modes) == 0) {
    screen->screen = newterm(name, screen->output, screen->input);
  }
  if (screen->screen == NULL) {
    discard(screen);
    return NULL;
  }
  prepare(screen, &modes, color);
  return screen;
}

void terminalClose(struct TerminalScreen *screen) {
  if (!isendwin()) endwin();
  delscreen(screen->screen);
  discard(screen);
}

void terminalTake(struct TerminalScreen *screen) {
  (void)screen;
  raw();
  noecho();
  nonl();
}

void terminalLeave(struct TerminalScreen *screen) {
  (void)screen;
  endwin();
}

bool terminalKeepsFrames(const struct TerminalScreen *screen) {
  return screen->kept >= 0 && screen->terminal >= 0;
}

int terminalColors(const struct TerminalScreen *screen) { return screen->hasColor ? COLORS : 0; }
int terminalPairs(const struct TerminalScreen *screen) {
  return screen->hasColor ? COLOR_PAIRS : 0;
}

int32_t terminalPair(struct TerminalScreen *screen, int32_t foreground, int32_t background) {
  // alloc_pair follows a null pointer where start_color has not run.
  if (!screen->hasColor || foreground >= COLORS || background >= COLORS) return 0;
  int pair = alloc_pair(foreground, background);
  return pair < 0 ? 0 : pair;
}

static attr_t attributesFrom(uint8_t bits) {
  attr_t attributes = A_NORMAL;
  if (bits & terminalBold) attributes |= A_BOLD;
  if (bits & terminalDim) attributes |= A_DIM;
  if (bits & terminalItalic) attributes |= A_ITALIC;
  if (bits & terminalUnderline) attributes |= A_UNDERLINE;
  if (bits & terminalReverse) attributes |= A_REVERSE;
  return attributes;
}

// setcchar() would end a cell at its second code point with a width; a cell is as wide as its
// first one here, so its fields are filled directly.
static void fill(cchar_t *target, const struct TerminalCell *cell) {
  memset(target, 0, sizeof *target);
  for (int i = 0; i < terminalScalarsPerCell && i < CCHARW_MAX && cell->scalars[i] != 0; i++) {
    target->chars[i] = (wchar_t)cell->scalars[i];
  }
  target->attr = attributesFrom(cell->attributes);
  target->attr |= (attr_t)COLOR_PAIR(cell->pair > 255 ? 255 : cell->pair);
  target->ext_color = cell->pair;
}

static void replace(cchar_t *target, wchar_t character) {
  memset(target->chars, 0, sizeof target->chars);
  target->chars[0] = character;
}

static bool reserveRow(struct TerminalScreen *screen, int count) {
  if (count <= screen->rowCapacity) return true;
  cchar_t *row = realloc(screen->row, (size_t)count * sizeof *row);
  if (row == NULL) return false;
  screen->row = row;
  screen->rowCapacity = count;
  return true;
}

// wcwidth() looks its answer up in a table of the locale.
static int widthOf(uint32_t scalar) {
  return scalar >= 0x20 && scalar < 0x7F ? 1 : wcwidth((wchar_t)scalar);
}

static void drawOn(
  WINDOW *window, struct TerminalScreen *screen, int row, int column,
  const struct TerminalCell *cells, int count) {
  if (row < 0 || row >= getmaxy(window) || column < 0) return;
  if (count > getmaxx(window) - column) count = getmaxx(window) - column;
  if (count <= 0 || !reserveRow(screen, count)) return;
  int used = 0;
  for (int index = 0; index < count; used++) {
    const struct TerminalCell *cell = &cells[index];
    bool isCut = cell->columns == 0 || (cell->columns == 2 && index + 1 == count);
    fill(&screen->row[used], cell);
    index += cell->columns == 2 ? 2 : 1;
    if (!isCut && widthOf(cell->scalars[0]) == cell->columns) continue;
    // Half a character, or one that this C library gives another width.
    replace(&screen->row[used], isCut ? L' ' : L'?');
    if (isCut || cell->columns != 2) continue;
    fill(&screen->row[++used], cell);
    replace(&screen->row[used], L' ');
  }
  mvwadd_wchnstr(window, row, column, screen->row, used);
}

void terminalDraw(
  struct TerminalScreen *screen, int row, int column, const struct TerminalCell *cells,
  int count) {
  drawOn(screen->window, screen, row, column, cells, count);
}

void terminalAssume(
  struct TerminalScreen *screen, int row, int column, const struct TerminalCell *cells,
  int count) {
  drawOn(curscr, screen, row, column, cells, count);
  wtouchln(screen->window, row, 1, 1);
}

// What ncurses wrote since its output was turned away from the terminal.
static size_t takeFrame(struct TerminalScreen *screen) {
  off_t end = lseek(screen->kept, 0, SEEK_CUR);
  lseek(screen->kept, 0, SEEK_SET);
  if (end <= 0) return 0;
  size_t count = (size_t)end;
  if (count > screen->frameCapacity) {
    uint8_t *frame = realloc(screen->frame, count);
    if (frame == NULL) return 0;
    screen->frame = frame;
    screen->frameCapacity = count;
  }
  ssize_t got = pread(screen->kept, screen->frame, count, 0);
  return got < 0 ? 0 : (size_t)got;
}

size_t terminalRefresh(
  struct TerminalScreen *screen, int row, int column, bool isCursorVisible,
  const uint8_t **bytes) {
  // After endwin() the refresh also sets the modes of the terminal, which a file does not have:
  // terminalTake() has set them.
  bool isKept = terminalKeepsFrames(screen) &&
                dup3(screen->kept, fileno(screen->output), O_CLOEXEC) >= 0;
  wmove(screen->window, row, column);
  if (screen->cursor != isCursorVisible) {
    screen->cursor = isCursorVisible;
    curs_set(isCursorVisible);
  }
  wnoutrefresh(screen->window);
  doupdate();
  if (!isKept) return 0;
  dup3(screen->terminal, fileno(screen->output), O_CLOEXEC);
  size_t count = takeFrame(screen);
  *bytes = screen->frame;
  return count;
}

void terminalInvalidate(struct TerminalScreen *screen) {
  clearok(screen->window, TRUE);
}

void terminalResize(struct TerminalScreen *screen, int rows, int columns) {
  // resizeterm() would also queue a KEY_RESIZE, which nothing reads.
  resize_term(rows, columns);
  screen->window = stdscr;
  clearok(screen->window, TRUE);
}

int terminalMemoryFile(void) {
  int descriptor = memfd_create("standard error", MFD_CLOEXEC);
  if (descriptor >= 0) fcntl(descriptor, F_SETFL, O_APPEND);
  return descriptor;
}

bool terminalSize(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) != 0) return false;
  if (size.ws_row == 0 || size.ws_col == 0) return false;
  *rows = size.ws_row < terminalMostRows ? size.ws_row : terminalMostRows;
  *columns = size.ws_col < terminalMostColumns ? size.ws_col : terminalMostColumns;
  return true;
}
