import CTerminal
import Glibc
package import Screen

/// A terminal, drawn on by ncurses.
///
/// One at a time: ncurses keeps its state in globals. Everything is to be called on the main
/// thread.
package final class NcursesDisplay: Display {
  package private(set) var size: Size
  private let input: Int32
  private let output: Int32
  private var screen: OpaquePointer?
  private var shown: Frame?
  private var pairs: ColorPairs
  private var decoder = KeyDecoder()
  private var cells: [TerminalCell] = []

  /// Takes the terminal on two descriptors.
  ///
  /// - Throws: `TerminalError` where they are no terminal, or one of a type that cannot be drawn
  ///   on; the terminal is then as it was.
  package init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = Environment["TERM"] else { throw .noTerminalName }
    _ = terminalSetLocale()
    let type = try TerminalType(
      name: name, output: output, wantsDirectColor: Self.wantsColor && Self.hasDirectColor)
    guard let screen = Self.open(type, input: input, output: output) else {
      throw .unknownTerminal(name)
    }
    self.input = input
    self.output = output
    self.screen = screen
    pairs = ColorPairs(
      depth: ColorDepth(colors: Int(terminalColors(screen))), hasItalic: type.hasItalic,
      limit: Int(terminalPairs(screen)))
    size = Self.size(of: output)
    terminalResize(screen, Int32(size.rows), Int32(size.columns))
  }

  deinit {
    close()
  }

  package func show(_ frame: Frame) {
    guard let screen, frame != shown else { return }
    for row in 0..<min(frame.size.rows, size.rows) where isChanged(row: row, in: frame) {
      draw(frame.cells(inRow: row), inRow: row, on: screen)
    }
    shown = frame
    refresh(screen, frame)
  }

  package func repaint() {
    guard let screen else { return }
    terminalInvalidate(screen)
    shown = nil
  }

  package func nextEvents() -> [Event] {
    var events = resizeEvents()
    guard screen != nil else { return events }
    events += readBytes()
    return events
  }

  package func suspend() {
    guard let screen else { return }
    terminalLeave(screen)
    raise(SIGSTOP)
    shown = nil
  }

  package func close() {
    guard let screen else { return }
    terminalClose(screen)
    self.screen = nil
  }
}

extension NcursesDisplay {
  /// Whether the user wants color; see no-color.org.
  private static var wantsColor: Bool { Environment["NO_COLOR"] == nil }

  private static var hasDirectColor: Bool {
    ["truecolor", "24bit"].contains(Environment["COLORTERM"])
  }

  private static func open(_ type: TerminalType, input: Int32, output: Int32) -> OpaquePointer? {
    Environment.with("TERMINFO", "hex:" + type.description.hexadecimal) {
      terminalOpen(type.name, input, output, wantsColor)
    }
  }

  /// 24 rows and 80 columns where the terminal does not say.
  private static func size(of descriptor: Int32) -> Size {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminalSize(descriptor, &rows, &columns) else { return Size(rows: 24, columns: 80) }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  private func resizeEvents() -> [Event] {
    let now = Self.size(of: output)
    guard let screen, now != size else { return [] }
    size = now
    shown = nil
    terminalResize(screen, Int32(now.rows), Int32(now.columns))
    return [.resized(now)]
  }

  private func readBytes() -> [Event] {
    var events: [Event] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    while isReadable(within: decoder.isAwaitingMore ? 25 : 0) {
      let count = read(input, &bytes, bytes.count)
      guard count > 0 else { return events + [.closed] }
      events += decoder.decode(bytes[..<count])
    }
    return events + decoder.flush()
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var descriptor = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
    return poll(&descriptor, 1, milliseconds) > 0
  }
}

extension NcursesDisplay {
  private func isChanged(row: Int, in frame: Frame) -> Bool {
    guard let shown, shown.size == frame.size, shown.panels.count == frame.panels.count else {
      return true
    }
    return zip(shown.panels, frame.panels).contains { old, new in
      old.rect != new.rect || old.fill != new.fill || old.line(inRow: row) != new.line(inRow: row)
    }
  }

  private func draw(_ row: [Cell], inRow number: Int, on screen: OpaquePointer) {
    cells.removeAll(keepingCapacity: true)
    var style = Style()
    var looks = looks(of: style, on: screen)
    for cell in row {
      if cell.style != style {
        style = cell.style
        looks = self.looks(of: style, on: screen)
      }
      cells.append(TerminalCell(cell, looks))
    }
    terminalDraw(screen, Int32(number), cells, Int32(cells.count))
  }

  private func looks(of style: Style, on screen: OpaquePointer) -> ColorPairs.Looks {
    pairs.looks(of: style) { terminalPair(screen, $0.foreground, $0.background) }
  }

  private func refresh(_ screen: OpaquePointer, _ frame: Frame) {
    let cursor = frame.cursor ?? Position(row: 0, column: 0)
    terminalRefresh(
      screen, Int32(min(max(cursor.row, 0), size.rows - 1)),
      Int32(min(max(cursor.column, 0), size.columns - 1)), frame.isCursorVisible)
  }
}

extension [UInt8] {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}

extension Panel {
  /// The line in a row of the screen; nil where the panel has none there.
  fileprivate func line(inRow row: Int) -> Line? {
    let index = row - rect.row
    guard index >= 0, index < rect.rows, index < lines.count else { return nil }
    return lines[index]
  }
}

extension TerminalCell {
  fileprivate init(_ cell: Cell, _ looks: ColorPairs.Looks) {
    let scalars = cell.scalars
    self.init(
      scalars: (scalars[0], scalars[1], scalars[2], scalars[3], scalars[4]), pair: looks.pair,
      attributes: looks.attributes)
  }
}
