import Glibc
import Screen
import Terminal

/// A program that draws its size and the last event, for the tests of `Terminal`.
@main
struct TerminalProbe {
  static func main() {
    do {
      var probe = try Probe()
      probe.run()
    } catch {
      print(error)
      exit(2)
    }
  }
}

/// Shows what comes in until `q` is typed.
struct Probe {
  private let display: NcursesDisplay
  private var last = "ready"
  private var first = 0

  init() throws(TerminalError) {
    display = try NcursesDisplay()
  }

  mutating func run() {
    while true {
      display.show(frame())
      var descriptor = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
      _ = poll(&descriptor, 1, -1)
      for event in display.nextEvents() {
        last = "\(event)"
        switch event {
        case .closed, .key(.character("q")): return display.close()
        case .key(.control("z")): display.suspend()
        case .key(.character("j")): first += 1
        default: break
        }
      }
    }
  }

  private func frame() -> Frame {
    let (left, right) = Rect(display.size).splitColumns(at: display.size.columns / 3, gap: 1)
    let accent = Style(foreground: .rgb(red: 200, green: 80, blue: 20), attributes: .bold)
    let rows = (0..<display.size.rows).map { row in
      Line([Run("\(first + row) "), Run("日本語 é 👍🏽 👩‍👩‍👧 ❤️ 1️⃣ 🇩🇪", accent)])
    }
    return Frame(
      size: display.size,
      panels: [
        Panel(left, lines: rows),
        Panel(right, lines: [Line([Run(last, accent)]), Line([Run("\(display.size)")])]),
      ], cursor: Position(row: 1, column: 2))
  }
}
