import Glibc
import Screen
import Terminal

/// A program that draws its size and the last event, for the tests of `Terminal`.
@main
struct TerminalProbe {
  static func main() {
    let signals = Signals()
    do {
      var probe = try Probe(signals: signals)
      exit(probe.run())
    } catch {
      print(error)
      exit(2)
    }
  }
}

/// Shows what comes in until `q` is typed.
struct Probe {
  private let display: NcursesDisplay
  private let signals: Signals
  private var last = "ready"
  private var first = 0
  private var status: Int32?
  private let folder: FollowedFolder?

  init(signals: Signals) throws(TerminalError) {
    self.signals = signals
    folder = CommandLine.arguments.dropFirst().first.flatMap { FollowedFolder($0) }
    display = try NcursesDisplay(wantsMouse: true)
  }

  /// The exit code of the program.
  mutating func run() -> Int32 {
    while true {
      display.show(frame())
      var descriptors = [0, signals.descriptor].map {
        pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
      }
      poll(&descriptors, 2, -1)
      signals.next().forEach { take($0) }
      display.nextEvents().forEach { take($0) }
      if let status {
        display.close()
        return status
      }
    }
  }

  private mutating func take(_ signal: Signal) {
    switch signal {
    case .windowChanged: break
    case .stop: display.suspend()
    case .resumed: display.repaint()
    case .folderChanged: last = "a folder changed"
    case .end(let number): status = 128 + number
    }
  }

  private mutating func take(_ event: Event) {
    last = "\(event)"
    switch event {
    case .closed: status = 3
    case .key(.character("q")): status = 0
    case .key(.control("z")): display.suspend()
    case .key(.control("l")): display.repaint()
    case .key(.character("j")): first += 1
    case .key(.character("t")): last = "\([0][first + 1])"
    case .key(.character("f")): fatalError("the probe fails as it was told")
    case .key(.character("o")): last = "\(Self.depth(of: first))"
    case .key(.character("e")): perror("the probe says")
    case .key(.character("x")): exit(7)
    case .key(.character("c")): last = "child \(Self.statusOfChild())"
    default: break
    }
  }

  /// The status of a child that sends itself SIGTERM.
  private static func statusOfChild() -> Int32 {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    Signals.clear(in: &attributes)
    let words: [String] = ["sh", "-c", "kill -TERM $$; exit 1"]
    let arguments = words.map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var child: pid_t = 0
    posix_spawn(&child, "/bin/sh", nil, &attributes, arguments, nil)
    var status: Int32 = -1
    waitpid(child, &status, 0)
    return status
  }

  private static func depth(of number: Int) -> Int {
    number < 0 ? 0 : depth(of: number + 1) + depth(of: number + 2)
  }

  private func frame() -> Frame {
    let (left, right) = Rect(display.size).splitColumns(at: display.size.columns / 3, gap: 1)
    let accent = Style(foreground: .rgb(red: 200, green: 80, blue: 20), attributes: .bold)
    let rows = (0..<display.size.rows).map { row in
      Line([Run("\(first + row) "), Run("日本語 é 👍🏽 👩‍👩‍👧 ❤️ 1️⃣ 🇩🇪", accent)])
    }
    let linked = Style(foreground: .rgb(red: 90, green: 90, blue: 250), link: 1)
    let size = "\(display.size.rows)x\(display.size.columns)"
    return Frame(
      size: display.size,
      panels: [
        Panel(left, lines: rows),
        Panel(
          right,
          lines: [
            Line([Run(last, accent)]), Line([Run(size)]), Line([Run("see "), Run("here", linked)]),
          ]),
      ], links: ["https://example.org/\(first)"], cursor: Position(row: 1, column: 2))
  }
}
