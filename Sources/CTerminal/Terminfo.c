#define _GNU_SOURCE 1

// First: term.h makes macros of words such as `columns`.
#include "CTerminal.h"

#include <curses.h>
#include <stdlib.h>
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

int terminfoFlagCount(void) { return countOf(boolnames); }
int terminfoNumberCount(void) { return countOf(numnames); }
int terminfoStringCount(void) { return countOf(strnames); }

const char *terminfoFlagName(int index) { return boolnames[index]; }
const char *terminfoNumberName(int index) { return numnames[index]; }
const char *terminfoStringName(int index) { return strnames[index]; }

bool terminfoFlag(const char *name) { return tigetflag(name) > 0; }
int terminfoNumber(const char *name) { return tigetnum(name); }

const char *terminfoString(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}
