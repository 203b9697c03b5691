import Glibc

/// A program that is handed a text on its standard input, and what it prints, within limits.
struct PipedCommand {
  /// The program, looked up in `PATH`, then its arguments.
  let arguments: [String]
  var limits = Limits()

  struct Limits {
    /// The most that it may print; 0 where what it prints does not matter.
    var bytes = 1 << 20
    /// How long it may take.
    var seconds = 10.0
  }

  struct Output: Equatable {
    /// What it printed, errors as well, in the order in which that came.
    var text: String
    /// Its exit code; nil where it was ended.
    var code: Int32?
    /// Why it was ended, as the rest of a sentence.
    var reason: String?
  }

  /// Runs the program to its end; blocks for as long as that takes.
  ///
  /// - Throws: Why it could not be started.
  func run(on text: String) throws(SystemError) -> Output {
    let input = try Pipe()
    let output = try limits.bytes > 0 ? Pipe() : nil
    let spawn = Spawn(
      arguments: arguments, input: input.readingEnd.number, output: output?.writingEnd.number)
    let process = try spawn.start()
    input.readingEnd.close()
    output?.writingEnd.close()
    var exchange = Exchange(
      input: input.writingEnd, output: output?.readingEnd, rest: Array(text.utf8)[...],
      limits: limits)
    let reason = exchange.run() ?? exchange.waitForEnd(of: process)
    if reason != nil { kill(-process, SIGKILL) }
    let code = exchange.code ?? Spawn.wait(for: process)
    return Output(
      text: String(decoding: exchange.collected, as: UTF8.self), code: reason == nil ? code : nil,
      reason: reason)
  }
}

/// Feeds a process and reads from it, until it is done or a limit is reached.
private struct Exchange {
  private let input: Pipe.End
  private let output: Pipe.End?
  private var rest: ArraySlice<UInt8>
  private let limits: PipedCommand.Limits
  private let deadline: Double
  private(set) var collected: [UInt8] = []
  /// The exit code, once it is known.
  private(set) var code: Int32?

  init(
    input: Pipe.End, output: Pipe.End?, rest: ArraySlice<UInt8>, limits: PipedCommand.Limits
  ) {
    self.input = input
    self.output = output
    self.rest = rest
    self.limits = limits
    deadline = Self.now + limits.seconds
    _ = fcntl(input.number, F_SETFL, O_NONBLOCK)
  }

  /// - Returns: Why the process is to be ended; nil where it has nothing more to say.
  mutating func run() -> String? {
    var isOpen = output != nil
    if rest.isEmpty { input.close() }
    while isOpen || !rest.isEmpty {
      let left = deadline - Self.now
      guard left > 0 else { return "took longer than \(Int(limits.seconds)) s" }
      var polled = [
        pollfd(fd: rest.isEmpty ? -1 : input.number, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: isOpen ? output?.number ?? -1 : -1, events: Int16(POLLIN), revents: 0),
      ]
      _ = poll(&polled, 2, Int32(left * 1000) + 1)
      if polled[0].revents != 0 { feed() }
      if polled[1].revents != 0 { isOpen = collect() }
      if collected.count > limits.bytes, output != nil { return "printed too much" }
    }
    return nil
  }

  /// - Returns: Why the process is to be ended; nil where it has ended by itself.
  mutating func waitForEnd(of process: pid_t) -> String? {
    var status: Int32 = 0
    while Self.now < deadline {
      if waitpid(process, &status, WNOHANG) == process {
        code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
        return nil
      }
      usleep(2000)
    }
    return "took longer than \(Int(limits.seconds)) s"
  }

  private mutating func feed() {
    let count = rest.withUnsafeBytes { write(input.number, $0.baseAddress, $0.count) }
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if errno != EINTR, errno != EAGAIN {
      rest = []  // It reads no further, as `head` does.
    }
    if rest.isEmpty { input.close() }
  }

  /// False at the end of the output.
  private mutating func collect() -> Bool {
    guard let output else { return false }
    var buffer = [UInt8](repeating: 0, count: 16_384)
    let count = read(output.number, &buffer, buffer.count)
    if count > 0 { collected += buffer[..<count] }
    return count > 0 || (count < 0 && errno == EINTR)
  }

  private static var now: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// A pipe of the system; an end that is not closed is closed with it.
private final class Pipe {
  final class End {
    private(set) var number: Int32

    init(_ number: Int32) {
      self.number = number
    }

    deinit {
      close()
    }

    func close() {
      if number >= 0 { Glibc.close(number) }
      number = -1
    }
  }

  let readingEnd: End
  let writingEnd: End

  init() throws(SystemError) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw SystemError(code: errno) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    readingEnd = End(ends[0])
    writingEnd = End(ends[1])
  }
}
