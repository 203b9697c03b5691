// Wide ncurses for Swift: a screen that takes rows of finished cells.
//
// Swift cannot import curses.h itself: its globals, cast macros and variadic functions are not
// importable. Nothing here reads keys; `Terminal` decodes the bytes of the terminal itself.

#ifndef CTERMINAL_H
#define CTERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <termios.h>

/// The most code points a cell can hold (ncurses' CCHARW_MAX).
enum { terminalScalarsPerCell = 5 };

/// A terminal that says it is larger is drawn on up to this size: a cell takes 84 bytes.
enum { terminalMostRows = 500, terminalMostColumns = 1000 };

/// The bits of `TerminalCell.attributes`.
enum {
  terminalBold = 1,
  terminalDim = 2,
  terminalItalic = 4,
  terminalUnderline = 8,
  terminalReverse = 16,
};

/// A cell as ncurses keeps it, 1 or 2 columns wide. One of two is followed by one to be skipped.
struct TerminalCell {
  uint32_t scalars[terminalScalarsPerCell];
  int32_t pair;
  uint8_t attributes;
  uint8_t columns;
};

/// The most pairs of a character and a glyph that a console's font has.
enum { terminalMostFontEntries = 16384 };

struct TerminalScreen;

/// Sets the locale from the environment; C.UTF-8 for characters where that is C or POSIX.
/// The result tells whether characters are UTF-8.
bool terminalSetLocale(void);

/// The code point where the characters of the locale have it; else an ASCII character like it,
/// or a question mark.
uint32_t terminalTransliterated(uint32_t scalar);
/// An ASCII character like the code point, or a question mark.
uint32_t terminalPlainCharacter(uint32_t scalar);
/// The characters that the font of a console of Linux has, up to `capacity`; their number, -1 where
/// the descriptor is no such console.
int terminalConsoleFont(int descriptor, uint16_t *characters, int capacity);

/// Prepares the terminal `name` on two descriptors; null where it is unknown. Nothing is written,
/// and its modes are as they were. Its size is that of the environment. Without `color`, the
/// screen has attributes only.
struct TerminalScreen *terminalOpen(const char *name, int input, int output, bool color);

/// Gives the terminal back and frees the screen.
void terminalClose(struct TerminalScreen *screen);

/// Sets the modes in which every key is read at once and by itself; to be called before the first
/// refresh, and before the first one after leaving.
void terminalTake(struct TerminalScreen *screen);

/// Gives the terminal back; the next refresh takes it again and paints everything.
void terminalLeave(struct TerminalScreen *screen);

/// Whether a refresh gives its bytes to the caller.
bool terminalKeepsFrames(const struct TerminalScreen *screen);

/// The number of colors, 0 without color.
int terminalColors(const struct TerminalScreen *screen);
/// The number of color pairs, 0 without color.
int terminalPairs(const struct TerminalScreen *screen);

/// A pair of two color numbers, -1 the terminal's own; 0 where there is none to be had.
int32_t terminalPair(struct TerminalScreen *screen, int32_t foreground, int32_t background);

/// Puts `count` cells into a row from `column` on; cells past the last column are dropped.
void terminalDraw(
  struct TerminalScreen *screen, int row, int column, const struct TerminalCell *cells,
  int count);

/// Takes note that the terminal itself put `count` cells into a row from `column` on; the next
/// refresh looks at that row anew.
void terminalAssume(
  struct TerminalScreen *screen, int row, int column, const struct TerminalCell *cells,
  int count);

/// Makes what shows the changes, and places the cursor: so many bytes at `*bytes`, which hold
/// until the next call. Where frames are not kept they are sent at once, and the result is 0.
size_t terminalRefresh(
  struct TerminalScreen *screen, int row, int column, bool isCursorVisible,
  const uint8_t **bytes);

/// Forgets what the terminal shows: the next refresh paints all.
void terminalInvalidate(struct TerminalScreen *screen);

/// Gives the screen another size; the next refresh paints all.
void terminalResize(struct TerminalScreen *screen, int rows, int columns);

/// A file in memory that is only appended to; -1 on failure.
int terminalMemoryFile(void);

/// The size of the terminal on `descriptor`; false where it is none or has none.
bool terminalSize(int descriptor, int *rows, int *columns);

/// Reads the description of a terminal type, for the functions below; false where it is unknown.
bool terminfoLoad(const char *name, int output);
/// Frees what was loaded.
void terminfoUnload(void);

/// The standard capabilities of the type loaded, in the order of compiled descriptions: how many
/// there are, the index of a name, -1 for none, and values by index; a missing one is false,
/// negative or null.
int terminfoFlagCount(void);
int terminfoFlagIndex(const char *name);
bool terminfoFlag(int index);
int terminfoNumberCount(void);
int terminfoNumberIndex(const char *name);
int terminfoNumber(int index);
int terminfoStringCount(void);
int terminfoStringIndex(const char *name);
const char *terminfoString(int index);

/// A capability that only some terminals have, by its name.
bool terminfoExtendedFlag(const char *name);

/// Blocks the signals that a terminal program waits for, ignores SIGPIPE, and gives a descriptor
/// to read them from; -1 on failure. To be called before there are other threads.
int signalsOpen(void);
/// The number of the next signal; 0 where there is none.
int signalsNext(int descriptor);
/// Stops the job this process is part of until it is continued; returns at once where no shell
/// could continue it. SIGCONT is then still to be read.
void signalsStop(void);
/// Gives a child the default signals, none of them blocked; takes a posix_spawnattr_t.
void signalsClearInChild(void *attributes);
/// From now on SIGURG, which a program that does not wait for it ignores, is sent when a file in the
/// folder open at `folder` is written, made, renamed or deleted, until that is closed; false where
/// the system has no such thing.
bool signalsFollow(int folder);

/// From now on a crash or exit() writes `string` to the terminal on `descriptor`, sets `modes`,
/// and shows the last 4 KB written to `log` since now. A crash then takes its course; where
/// `isChained`, that is the handler that was there before.
void restorationArm(
  int descriptor, const char *string, const struct termios *modes, int log, bool isChained);
/// From now on a crash leaves the terminal alone.
void restorationDisarm(void);

#endif
