#define _GNU_SOURCE 1

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include "CTerminal.h"

static void fillAwaited(sigset_t *set) {
  static const int signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT,
                                SIGURG};
  sigemptyset(set);
  for (unsigned i = 0; i < sizeof signals / sizeof *signals; i++) sigaddset(set, signals[i]);
}

int signalsOpen(void) {
  sigset_t set;
  fillAwaited(&set);
  if (pthread_sigmask(SIG_BLOCK, &set, NULL) != 0) return -1;
  signal(SIGPIPE, SIG_IGN);
  return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int signalsNext(int descriptor) {
  struct signalfd_siginfo record;
  ssize_t count = read(descriptor, &record, sizeof record);
  return count == sizeof record ? (int)record.ssi_signo : 0;
}

void signalsStop(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, before;
  sigset_t stopSet, mask;
  sigemptyset(&stopSet);
  sigaddset(&stopSet, SIGTSTP);
  sigaction(SIGTSTP, &stop, &before);
  // To the whole job, as the terminal would send it: whoever waits for a pipe or a script that
  // this program is part of must see it stop. The kernel stops no job that nobody could resume.
  kill(0, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stopSet, &mask);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

void signalsClearInChild(void *attributes) {
  sigset_t none, defaults;
  sigemptyset(&none);
  fillAwaited(&defaults);
  sigaddset(&defaults, SIGPIPE);
  short flags = 0;
  posix_spawnattr_getflags(attributes, &flags);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &defaults);
  posix_spawnattr_setflags(attributes, flags | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

bool signalsFollow(int folder) {
  long events = DN_MODIFY | DN_CREATE | DN_DELETE | DN_RENAME | DN_MULTISHOT;
  return fcntl(folder, F_SETSIG, SIGURG) == 0 && fcntl(folder, F_NOTIFY, events) == 0;
}
