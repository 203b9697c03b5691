#define _GNU_SOURCE 1

// First: term.h makes macros of words such as `columns`.
#include "CTerminal.h"

#include <curses.h>
#include <string.h>
#include <term.h>

bool terminfoLoad(const char *name, int output) {
  int error = 0;
  return setupterm(name, output, &error) == OK;
}

void terminfoUnload(void) {
  if (cur_term != NULL) del_curterm(cur_term);
}

static int countOf(NCURSES_CONST char *const *names) {
  int count = 0;
  while (names[count] != NULL) count++;
  return count;
}

static int indexOf(const char *name, NCURSES_CONST char *const *names) {
  for (int i = 0; names[i] != NULL; i++) {
    if (strcmp(names[i], name) == 0) return i;
  }
  return -1;
}

int terminfoFlagCount(void) { return countOf(boolnames); }
int terminfoNumberCount(void) { return countOf(numnames); }
int terminfoStringCount(void) { return countOf(strnames); }

int terminfoFlagIndex(const char *name) { return indexOf(name, boolnames); }
int terminfoNumberIndex(const char *name) { return indexOf(name, numnames); }
int terminfoStringIndex(const char *name) { return indexOf(name, strnames); }

bool terminfoFlag(int index) { return CUR Booleans[index] > 0; }
// By name: the number in the structure is a short, too small for the colors of some terminals.
int terminfoNumber(int index) { return tigetnum(numnames[index]); }
const char *terminfoString(int index) {
  const char *value = CUR Strings[index];
  return value == (const char *)-1 ? NULL : value;
}

bool terminfoExtendedFlag(const char *name) { return tigetflag(name) > 0; }
