import Glibc
package import Screen

/// A terminal without a screen, for tests of whole programs: it starts a program on a
/// pseudo-terminal, types, and keeps the bytes the program writes.
///
/// Every wait has an end, so a program that hangs fails a test instead of stopping all of them.
package final class PseudoTerminal {
  /// How a program ended.
  package enum Ending: Equatable, Sendable {
    case exited(Int32)
    case killed(signal: Int32)
  }

  /// Why a pseudo-terminal or a program could not be made; the number of the system.
  package struct Failure: Error {
    package let number: Int32
  }

  /// Everything the program wrote until now.
  package private(set) var output: [UInt8] = []
  /// Where what `waitForOutput` looks for begins.
  private var mark = 0
  private let master: Int32
  private let slave: Int32
  private let slavePath: String
  private var child: pid_t = 0
  private var ending: Ending?
  private var isHungUp = false

  package init(size: Size) throws(Failure) {
    var master: Int32 = -1
    var slave: Int32 = -1
    var path = [CChar](repeating: 0, count: 128)
    guard openpty(&master, &slave, &path, nil, nil) == 0 else { throw Failure(number: errno) }
    slavePath = String(
      decoding: path.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.master = master
    self.slave = slave
    for descriptor in [master, slave] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
    resize(to: size)
  }

  deinit {
    if child > 0 && ending == nil {
      kill(child, SIGKILL)
      _ = waitForEnding(within: .seconds(5))
    }
    if !isHungUp { hangUp() }
  }

  /// Starts a program in a session of its own, with nothing but `environment`.
  package func start(
    _ path: String, _ arguments: [String] = [], environment: [String: String]
  ) throws(Failure) {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a session opens becomes that of the session.
    posix_spawn_file_actions_addopen(&actions, 0, slavePath, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    posix_spawnattr_setflags(&attributes, newSession)
    let result = withStrings([path] + arguments) { arguments in
      withStrings(environment.map { "\($0)=\($1)" }) { environment in
        posix_spawn(&child, path, &actions, &attributes, arguments, environment)
      }
    }
    guard result == 0 else { throw Failure(number: result) }
  }

  package func type(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }

  package func resize(to size: Size) {
    var window = winsize(
      ws_row: UInt16(size.rows), ws_col: UInt16(size.columns), ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &window)
  }

  package func send(signal: Int32) {
    kill(child, signal)
  }

  /// Ends the terminal, as when a window is closed or a connection is lost.
  package func hangUp() {
    isHungUp = true
    close(master)
    close(slave)
  }

  /// Whether the modes are those of a shell: lines are edited by the system and echoed.
  package var isInLineMode: Bool {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return false }
    let flags = lineMode
    return modes.c_lflag & flags == flags && modes.c_oflag & tcflag_t(OPOST) != 0
  }

  /// Sets the modes of a shell, as a shell does when the program is stopped.
  package func setLineMode() {
    var modes = termios()
    guard tcgetattr(slave, &modes) == 0 else { return }
    modes.c_lflag |= lineMode
    modes.c_oflag |= tcflag_t(OPOST)
    tcsetattr(slave, TCSANOW, &modes)
  }
}

extension PseudoTerminal {
  /// Whether the program writes `text`, after what an earlier call found.
  package func waitForOutput(_ text: String, within limit: Duration = .seconds(10)) -> Bool {
    let deadline = ContinuousClock.now + limit
    while true {
      if let range = output[mark...].firstRange(of: text.utf8) {
        mark = range.upperBound
        return true
      }
      guard ContinuousClock.now < deadline else { return false }
      readOutput(within: 50)
      reap()
      if ending != nil { readOutput(within: 0) }
    }
  }

  /// How the program ended; nil where it still runs.
  package func waitForEnding(within limit: Duration = .seconds(10)) -> Ending? {
    let deadline = ContinuousClock.now + limit
    while ending == nil, ContinuousClock.now < deadline {
      // A program that writes its last frame must not wait for a reader.
      if isHungUp { usleep(5_000) } else { readOutput(within: 5) }
      reap()
    }
    if !isHungUp { readOutput(within: 0) }
    return ending
  }

  /// What the program wrote, as text.
  package var text: String { String(decoding: output, as: UTF8.self) }

  /// Whether the program comes to rest: a second in which nothing wakes it. A busy machine may
  /// still be starting it for a while.
  package func comesToRest(within seconds: Int = 30) -> Bool {
    for _ in 0..<seconds {
      let before = voluntarySwitches
      usleep(1_000_000)
      if let before, before == voluntarySwitches { return true }
    }
    return false
  }

  /// Processor time of the program and its context switches that were its own doing.
  package var voluntarySwitches: Int? {
    guard let file = fopen("/proc/\(child)/status", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 8192)
    let count = fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes[..<count], as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("voluntary_ctxt_switches:") }
      .flatMap { Int($0.drop { !$0.isNumber }) }
  }

  private func readOutput(within milliseconds: Int32) {
    guard !isHungUp else { return }
    var bytes = [UInt8](repeating: 0, count: 65536)
    var wait = milliseconds
    while true {
      var descriptor = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, wait) > 0 else { return }
      let count = read(master, &bytes, bytes.count)
      guard count > 0 else { return }
      output += bytes[..<count]
      wait = 0
    }
  }

  private func reap() {
    var status: Int32 = 0
    guard ending == nil, child > 0, waitpid(child, &status, WNOHANG) == child else { return }
    let signal = status & 0x7F
    ending = signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
  }
}

private let lineMode = tcflag_t(ICANON | ECHO | ISIG)

/// POSIX_SPAWN_SETSID, which the module of Glibc leaves out.
private let newSession: Int16 = 0x80

/// Calls `body` with an array of C strings that a null ends.
private func withStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { copies.forEach { free($0) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let address = buffer.baseAddress else { preconditionFailure("the array has a null") }
    return body(address)
  }
}
