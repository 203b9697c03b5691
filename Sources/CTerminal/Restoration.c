#define _GNU_SOURCE 1

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "CTerminal.h"

// What a handler of a crash needs: it may neither allocate nor ask terminfo.
static struct {
  volatile sig_atomic_t isArmed;
  int descriptor;
  int log;
  off_t logStart;
  struct termios modes;
  char string[512];
  size_t length;
  bool isChained;
} restoration;

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT};
enum { crashCount = sizeof crashes / sizeof *crashes };
static struct sigaction before[crashCount];

static void writeAll(int descriptor, const char *bytes, size_t count) {
  while (count > 0) {
    ssize_t written = write(descriptor, bytes, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    count -= (size_t)written;
  }
}

static void replayLog(void) {
  static char tail[4096];
  struct stat status;
  if (restoration.log < 0 || fstat(restoration.log, &status) != 0) return;
  off_t start = status.st_size - (off_t)sizeof tail;
  if (start < restoration.logStart) start = restoration.logStart;
  ssize_t count = pread(restoration.log, tail, sizeof tail, start);
  if (count > 0) writeAll(restoration.descriptor, tail, (size_t)count);
}

static void restore(void) {
  if (!restoration.isArmed) return;
  restoration.isArmed = 0;
  writeAll(restoration.descriptor, restoration.string, restoration.length);
  tcsetattr(restoration.descriptor, TCSANOW, &restoration.modes);
  replayLog();
}

static void onCrash(int signal, siginfo_t *information, void *context) {
  (void)context;
  int saved = errno;
  restore();
  for (int i = 0; i < crashCount; i++) {
    if (crashes[i] != signal) continue;
    struct sigaction next = {.sa_handler = SIG_DFL};
    sigaction(signal, restoration.isChained ? &before[i] : &next, NULL);
  }
  // A fault happens again on return; a signal that was sent does not.
  if (information->si_code <= 0) raise(signal);
  errno = saved;
}

static void catchCrashes(void) {
  static bool isCatching = false;
  if (isCatching) return;
  isCatching = true;
  // Its own stack, for the overflow of the main thread's.
  size_t size = 64 * 1024;
  void *memory =
    mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_STACK, -1, 0);
  if (memory != MAP_FAILED) {
    stack_t stack = {.ss_sp = memory, .ss_size = size};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action = {.sa_sigaction = onCrash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  for (int i = 0; i < crashCount; i++) sigaction(crashes[i], &action, &before[i]);
  atexit(restore);
}

void restorationArm(
  int descriptor, const char *string, const struct termios *modes, int log, bool isChained) {
  struct stat status;
  restoration.isArmed = 0;
  restoration.descriptor = descriptor;
  restoration.modes = *modes;
  restoration.length = strnlen(string, sizeof restoration.string);
  memcpy(restoration.string, string, restoration.length);
  restoration.log = log;
  restoration.logStart = log >= 0 && fstat(log, &status) == 0 ? status.st_size : 0;
  restoration.isChained = isChained;
  catchCrashes();
  restoration.isArmed = 1;
}

void restorationDisarm(void) { restoration.isArmed = 0; }
