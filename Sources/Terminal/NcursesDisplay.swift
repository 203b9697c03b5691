import CTerminal
import Glibc
package import Screen

/// A terminal, drawn on by ncurses.
///
/// One at a time: ncurses keeps its state in globals. Everything is to be called on the main
/// thread.
package final class NcursesDisplay: Display {
  package private(set) var size: Size
  private let input: Descriptor
  private let output: Descriptor
  private let type: TerminalType
  private let modes: PrivateModes
  private let logPath: String?
  private var screen: OpaquePointer?
  private var errors: ErrorCapture?
  private var isTaken = false
  /// Whether the next `Signal.resumed` is that of a stop by `suspend`.
  private var isResumeExpected = false
  private var shown: Frame?
  private var pairs: ColorPairs
  /// Nil where the characters of the locale are Unicode's.
  private var transliteration: Transliteration?
  private var decoder = KeyDecoder()
  private var pending: [Event] = []
  private var cells: [TerminalCell] = []

  /// Prepares to draw on the terminal of two descriptors; the first frame takes it.
  ///
  /// - Parameters:
  ///   - logPath: A file that standard error goes to while the terminal is taken; nil for memory,
  ///     which is shown when the terminal is given back.
  ///   - wantsMouse: Whether the terminal is to report the mouse.
  /// - Throws: `TerminalError` where they are no terminal, or one of a type that cannot be drawn
  ///   on; the terminal is then as it was.
  package init(
    input: Int32 = 0, output: Int32 = 1, logPath: String? = nil, wantsMouse: Bool = false
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = Environment["TERM"] else { throw .noTerminalName }
    transliteration = terminalSetLocale() ? nil : Transliteration { terminalTransliterated($0) }
    type = try TerminalType(
      name: name, output: output, wantsDirectColor: Self.wantsColor && Self.hasDirectColor)
    guard let screen = Self.open(type, input: input, output: output) else {
      throw .unknownTerminal(name)
    }
    self.input = Descriptor(input)
    self.output = Descriptor(output)
    self.screen = screen
    self.logPath = logPath
    modes = PrivateModes(wantsMouse: wantsMouse)
    pairs = ColorPairs(
      depth: ColorDepth(colors: Int(terminalColors(screen))), hasItalic: type.hasItalic,
      limit: Int(terminalPairs(screen)))
    size = Self.size(of: output) ?? Size(rows: 24, columns: 80)
    // Fewer columns first: ncurses would make all rows as wide as the first is now.
    terminalResize(screen, 1, Int32(size.columns))
    terminalResize(screen, Int32(size.rows), Int32(size.columns))
  }

  deinit {
    close()
  }

  package func show(_ frame: Frame) {
    guard let screen, frame != shown else { return }
    for row in 0..<size.rows where isChanged(row: row, in: frame) {
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
    guard screen != nil else { return [] }
    let events = pending + resizeEvents()
    pending = []
    return events + readEvents()
  }

  package func suspend() {
    guard screen != nil else { return }
    release()
    isResumeExpected = signalsStop()
    pending.append(.resumed)
  }

  /// Takes the terminal anew, on `Signal.resumed`, where the stop was not that of `suspend`.
  package func resume() {
    if !isResumeExpected { release() }
    isResumeExpected = false
  }

  /// Gives the terminal back until the next frame, as for a child that uses it, or after
  /// something else has.
  package func release() {
    guard let screen, isTaken else { return }
    isTaken = false
    shown = nil
    output.write(modes.off.utf8)
    terminalLeave(screen)
    restorationDisarm()
    errors?.release()
    errors = nil
  }

  package func close() {
    guard let screen else { return }
    release()
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
    // ncurses makes its buffer of output from the size it starts with, 3 bytes for each column of
    // a single row, and never another. In 18 KB, a frame of a large window is one write, however
    // small the window was at the start.
    let environment = [
      "TERMINFO": "hex:" + type.description.hexadecimal, "LINES": "1", "COLUMNS": "6000",
    ]
    return Environment.with(environment) {
      terminalOpen(type.name, input, output, wantsColor)
    }
  }

  /// Nil where the terminal does not say.
  private static func size(of descriptor: Int32) -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminalSize(descriptor, &rows, &columns) else { return nil }
    return Size(rows: Int(rows), columns: Int(columns))
  }

  private func resizeEvents() -> [Event] {
    guard let screen, let now = Self.size(of: output.number), now != size else { return [] }
    size = now
    shown = nil
    terminalResize(screen, Int32(now.rows), Int32(now.columns))
    return [.resized(now)]
  }

  private func readEvents() -> [Event] {
    var events: [Event] = []
    while input.isReadable(within: decoder.isAwaitingMore ? 25 : 0) {
      guard let bytes = input.read() else { return events + [.closed] }
      events += decoder.decode(bytes)
    }
    return events + decoder.flush()
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
      cells.append(TerminalCell(transliteration?.drawn(cell) ?? cell, looks))
    }
    terminalDraw(screen, Int32(number), cells, Int32(cells.count))
  }

  private func looks(of style: Style, on screen: OpaquePointer) -> ColorPairs.Looks {
    pairs.looks(of: style) { terminalPair(screen, $0.foreground, $0.background) }
  }

  private func refresh(_ screen: OpaquePointer, _ frame: Frame) {
    let isSynchronized = terminalColors(screen) > 0
    if isSynchronized || !isTaken { output.write(opening(isSynchronized).utf8) }
    take(screen)
    let cursor = frame.cursor ?? Position(row: 0, column: 0)
    terminalRefresh(
      screen, Int32(min(max(cursor.row, 0), size.rows - 1)),
      Int32(min(max(cursor.column, 0), size.columns - 1)), frame.isCursorVisible)
    if isSynchronized { output.write(PrivateModes.endFrame.utf8) }
  }

  private func opening(_ isSynchronized: Bool) -> String {
    (isTaken ? "" : modes.on) + (isSynchronized ? PrivateModes.beginFrame : "")
  }

  /// Sees to it that the terminal is given back whatever happens.
  private func take(_ screen: OpaquePointer) {
    guard !isTaken else { return }
    isTaken = true
    errors = ErrorCapture(path: logPath)
    var before = termios()
    if tcgetattr(input.number, &before) == 0 {
      restorationArm(
        output.number, PrivateModes.endFrame + modes.off + type.restoration, &before,
        errors?.log ?? -1, Environment["SWIFT_BACKTRACE"] != nil)
    }
    terminalTake(screen)
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
      attributes: looks.attributes, columns: cell.columns)
  }
}
