import Articles
import Glibc

/// The child process that reads the formats that need large C libraries.
///
/// It keeps their cost away from the program's start, and their faults away from the program: a
/// file that crashes or hangs it is one file skipped, and the next one gets a new process.
final class ParserProcess {
  private let path: String
  /// How long it may be silent over one file, in milliseconds.
  private let timeout: Int32
  private var child: (process: pid_t, socket: Int32)?

  /// - Parameter path: Where the executable lies.
  init(path: String, timeout: Int32) {
    self.path = path
    self.timeout = timeout
  }

  deinit {
    if let child { Self.end(child, isHung: false) }
  }

  /// The articles in one file.
  ///
  /// A process that had died between two files is not the second one's fault: it is tried again.
  func articles(for request: ParserRequest) throws(ImportError.Reason) -> [Article] {
    let isOld = child != nil
    do throws(ImportError.Reason) {
      return try ask(request)
    } catch {
      guard isOld, case .parserFailed = error else { throw error }
      return try ask(request)
    }
  }

  private func ask(_ request: ParserRequest) throws(ImportError.Reason) -> [Article] {
    let channel = MessageChannel(socket: try started())
    do {
      try channel.send(request.encoded, timeout: timeout)
      var articles: [Article] = []
      while true {
        switch try ParserAnswer(decoding: try channel.receive(timeout: timeout)) {
        case .article(let article): articles.append(article)
        case .end(nil): return articles
        case .end(let reason?): throw reason
        }
      }
    } catch let reason as ImportError.Reason {
      throw reason
    } catch MessageChannel.Failure.timedOut {
      _ = stop(isHung: true)
      throw .parserFailed("gave up after \(timeout / 1000) s")
    } catch {
      throw .parserFailed(stop(isHung: false))
    }
  }

  /// The socket of the process, which is started where there is none.
  private func started() throws(ImportError.Reason) -> Int32 {
    if let child { return child.socket }
    var sockets: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &sockets) == 0 else { throw .system(errno) }
    defer { close(sockets[1]) }
    var process: pid_t = 0
    let code = Self.spawn(path, sockets[1], &process)
    guard code == 0 else {
      close(sockets[0])
      throw .parserFailed("could not be started: \(systemMessage(code))")
    }
    child = (process, sockets[0])
    return sockets[0]
  }

  /// Starts the executable with `socket` as its standard input and output, and with no signal
  /// blocked, since the program blocks its own.
  private static func spawn(_ path: String, _ socket: Int32, _ process: inout pid_t) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, socket, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    // A group of its own, so that ^C in the terminal is for the program to answer.
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP))
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
    defer { free(arguments[0]) }
    return posix_spawn(&process, path, &actions, &attributes, &arguments, environ)
  }

  /// Ends the process; returns how it came to its end, as the rest of a sentence.
  private func stop(isHung: Bool) -> String {
    guard let child else { return "had ended" }
    self.child = nil
    return Self.end(child, isHung: isHung)
  }

  /// - Parameter isHung: Whether it does not end by itself once its socket is closed.
  @discardableResult
  private static func end(_ child: (process: pid_t, socket: Int32), isHung: Bool) -> String {
    close(child.socket)
    var status: Int32 = 0
    for _ in 0..<(isHung ? 0 : 1000) {
      let ended = waitpid(child.process, &status, WNOHANG)
      if ended == child.process { return describe(status) }
      if ended < 0 && errno != EINTR { return "had ended" }
      usleep(2000)
    }
    kill(child.process, SIGKILL)
    while waitpid(child.process, &status, 0) < 0 && errno == EINTR {}
    return "was ended"
  }

  private static func describe(_ status: Int32) -> String {
    let signal = status & 0x7F
    return signal == 0 ? "ended with code \(status >> 8 & 0xFF)" : "crashed (signal \(signal))"
  }
}
