import Glibc
import Terminal

/// Another program that is started without a shell, by its arguments.
struct Spawn {
  /// The program, looked up in `PATH`, then its arguments.
  let arguments: [String]
  /// What it reads; nil for nothing.
  var input: Int32?
  /// What it writes to, errors as well; nil for nowhere.
  var output: Int32?
  /// Variables of its environment besides those of this program, which they win over.
  var environment: [String: String] = [:]
  /// Whether it has the terminal meanwhile, with all that it reads and writes.
  var isInForeground = false

  /// - Returns: The process, which is to be waited for.
  func start() throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if !isInForeground { redirect(&actions) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Signals.clear(in: &attributes)
    if !isInForeground { Self.detach(&attributes) }
    var process: pid_t = 0
    var pointers: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) }
    pointers.append(nil)
    defer { for pointer in pointers { free(pointer) } }
    var variables = Self.pointers(to: environment)
    defer { for pointer in variables { free(pointer) } }
    let code = posix_spawnp(
      &process, arguments.first ?? "", &actions, &attributes, &pointers, &variables)
    guard code == 0 else { throw SystemError(code: code) }
    return process
  }

  /// The environment of this program with others in it, for `posix_spawn`; to be freed.
  private static func pointers(
    to others: [String: String]
  ) -> [UnsafeMutablePointer<CChar>?] {
    var pointers: [UnsafeMutablePointer<CChar>?] = []
    var next = environ
    while let entry = next.pointee {
      let name = String(cString: entry).prefix { $0 != "=" }
      if others[String(name)] == nil { pointers.append(strdup(entry)) }
      next += 1
    }
    return pointers + others.map { strdup("\($0)=\($1)") } + [nil]
  }

  /// Waits for a process.
  ///
  /// - Returns: Its exit code, or 128 and the number of the signal that ended it.
  @discardableResult static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }

  private func redirect(_ actions: inout posix_spawn_file_actions_t) {
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    for stream in [STDOUT_FILENO, STDERR_FILENO] {
      if let output {
        posix_spawn_file_actions_adddup2(&actions, output, stream)
      } else {
        posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_WRONLY, 0)
      }
    }
  }

  /// A group of its own, so that `^C` in the terminal does not reach it.
  private static func detach(_ attributes: inout posix_spawnattr_t) {
    var flags: Int16 = 0
    posix_spawnattr_getflags(&attributes, &flags)
    posix_spawnattr_setflags(&attributes, flags | Int16(POSIX_SPAWN_SETPGROUP))
    posix_spawnattr_setpgroup(&attributes, 0)
  }
}
