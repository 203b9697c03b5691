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
  private var modes: PrivateModes
  private let logPath: String?
  private var screen: OpaquePointer?
  private var errors: ErrorCapture?
  private var isTaken = false
  /// Whether the modes of the terminal may be others than those set when it was taken.
  private var areModesUncertain = false
  private var shown: Frame?
  private var painter: CellPainter
  /// Whether the terminal is known to have hyperlinks.
  private let hasHyperlinks = Hyperlinks.areKnown { Environment[$0] }
  private var decoder = KeyDecoder()
  private var pending: [Event] = []

  /// Prepares to draw on the terminal of two descriptors; the first frame takes it.
  ///
  /// - Parameters:
  ///   - logPath: A file that standard error goes to while the terminal is taken; nil for memory,
  ///     which is shown when the terminal is given back.
  ///   - wantsMouse: Whether the terminal is to report the mouse.
  /// - Throws: `TerminalError` where they are no terminal, or one of a type that cannot be drawn
  ///   on; the terminal is then as it was.
  /// - Precondition: No other thread reads the environment meanwhile, which has other values for
  ///   the time ncurses reads it.
  package init(
    input: Int32 = 0, output: Int32 = 1, logPath: String? = nil, wantsMouse: Bool = false
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    guard let name = Environment["TERM"] else { throw .noTerminalName }
    let isUnicode = terminalSetLocale()
    type = try TerminalType(
      name: name, output: output, wantsDirectColor: Self.wantsColor && Self.hasDirectColor)
    size = Self.size(of: output) ?? Size(rows: 24, columns: 80)
    guard let screen = Self.open(type, input: input, output: output, size: size) else {
      throw .unknownTerminal(name)
    }
    self.input = Descriptor(input)
    self.output = Descriptor(output)
    self.screen = screen
    self.logPath = logPath
    modes = PrivateModes(wantsMouse: wantsMouse)
    let pairs = ColorPairs(
      depth: terminalColors(screen) > 0 ? type.depth : .attributesOnly, hasItalic: type.hasItalic,
      limit: Int(terminalPairs(screen)))
    painter = CellPainter(
      pairs: pairs,
      transliteration: isUnicode
        ? name == "linux" ? Transliteration(fontOfConsole: output) : nil
        : Transliteration { terminalTransliterated($0) }
    ) { terminalPair(screen, $0.foreground, $0.background) }
  }

  deinit {
    close()
  }

  package func show(_ frame: Frame) {
    guard let screen else { return }
    var frame = frame
    if !canLink(frame, on: screen) { frame.links = [] }
    if frame != shown { paint(frame, on: screen) }
  }

  private func canLink(_ frame: Frame, on screen: OpaquePointer) -> Bool {
    !frame.links.isEmpty && type.hasLinks && terminalColors(screen) > 0
      && terminalKeepsFrames(screen) && (hasHyperlinks || frame.areLinksForced)
  }

  private func paint(_ frame: Frame, on screen: OpaquePointer) {
    let scroll = scroll(to: frame)
    if let scroll, let shown { assume(scroll, of: shown, on: screen) }
    let changed = frame.changedColumns(from: shown)
    for row in 0..<size.rows {
      // Where the frame is one of an earlier size, it may have fewer rows.
      let columns = row < changed.count ? changed[row] : 0..<frame.size.columns
      if let columns { draw(frame, row: row, columns: columns, on: screen) }
    }
    shown = frame
    refresh(screen, frame, scrolled: scroll)
  }

  /// Paints everything anew with the next frame, and sets the modes of the terminal: others may
  /// have changed both while the program was stopped.
  package func repaint() {
    guard let screen else { return }
    terminalInvalidate(screen)
    shown = nil
    areModesUncertain = true
  }

  package func copy(_ text: String) -> Bool {
    // Between two frames ncurses has nothing half written.
    guard isTaken, let sequence = ClipboardSequence(text, terminal: type.name) else {
      return false
    }
    output.write(sequence.bytes)
    return true
  }

  package func askBackground() {
    guard let screen, isTaken, terminalColors(screen) >= 256 else { return }
    let isMultiplexer = ["tmux", "screen"].contains { type.name.hasPrefix($0) }
    let questions = BackgroundReport.question + (isMultiplexer ? "" : PanelScroll.question)
    output.write(questions.utf8)
  }

  package func useMouse(_ isOn: Bool) {
    if isTaken { output.write(modes.off.utf8) }
    modes = PrivateModes(wantsMouse: isOn)
    if isTaken { output.write(modes.on.utf8) }
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
    signalsStop()
    pending.append(.resumed)
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

  private static func open(
    _ type: TerminalType, input: Int32, output: Int32, size: Size
  ) -> OpaquePointer? {
    let environment = [
      "TERMINFO": "hex:" + type.description.hexadecimal, "LINES": "\(size.rows)",
      "COLUMNS": "\(size.columns)",
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

  /// Everything typed, but for a flood without end.
  private func readEvents() -> [Event] {
    var events: [Event] = []
    for _ in 0..<64 {
      guard input.isReadable(within: decoder.isAwaitingMore ? 25 : 0) else {
        return events + decoder.flush()
      }
      guard let bytes = input.read() else { return events + [.closed] }
      events += decoder.decode(bytes)
    }
    return events
  }
}

extension NcursesDisplay {
  private func draw(
    _ frame: Frame, row: Int, columns: Range<Int>, on screen: OpaquePointer
  ) {
    let cells = painter.cells(
      of: frame, row: row, columns: columns, width: size.columns, shown: shown)
    terminalDraw(screen, Int32(row), Int32(columns.lowerBound), cells, Int32(cells.count))
  }

  private func scroll(to frame: Frame) -> PanelScroll? {
    guard type.hasRegions, isTaken, let shown else { return nil }
    return frame.scroll(from: shown, hasMargins: decoder.hasMargins)
  }

  /// Takes note of what the terminal shows once it scrolled.
  private func assume(_ scroll: PanelScroll, of frame: Frame, on screen: OpaquePointer) {
    for row in scroll.rows {
      let source = row + scroll.distance
      let cells =
        scroll.rows.contains(source)
        ? painter.cells(
          of: frame, row: source, columns: scroll.columns, width: size.columns, shown: frame)
        : painter.blanks(scroll.columns.count)
      terminalAssume(
        screen, Int32(row), Int32(scroll.columns.lowerBound), cells, Int32(cells.count))
    }
  }

  /// Sends what changed, in a single write. Around much of it go the marks of synchronized output:
  /// a terminal is handed 2 KB at a time and would show the first of them sooner.
  private func refresh(_ screen: OpaquePointer, _ frame: Frame, scrolled: PanelScroll?) {
    let opening = areModesUncertain || !isTaken ? modes.on : ""
    let hasMarks = terminalColors(screen) > 0
    take(screen)
    let cursor = frame.cursor ?? Position(row: 0, column: 0)
    var bytes: UnsafePointer<UInt8>?
    let count = terminalRefresh(
      screen, Int32(min(max(cursor.row, 0), size.rows - 1)),
      Int32(min(max(cursor.column, 0), size.columns - 1)), frame.isCursorVisible, &bytes)
    let written = UnsafeBufferPointer(start: bytes, count: count)
    let isLong = hasMarks && count > Self.longestUnmarkedChange
    output.write(
      Array((opening + (isLong ? PrivateModes.beginFrame : "")).utf8)
        + Array((scrolled?.sequence(on: size) ?? "").utf8)
        + painter.finished(written)
        + Array((isLong ? PrivateModes.endFrame : "").utf8))
  }

  /// In bytes; what is shorter arrives in one piece.
  private static let longestUnmarkedChange = 2000

  /// Sets the modes, and sees to it that the terminal is given back whatever happens.
  private func take(_ screen: OpaquePointer) {
    if !isTaken { prepareRestoration() }
    if !isTaken || areModesUncertain { terminalTake(screen) }
    isTaken = true
    areModesUncertain = false
  }

  private func prepareRestoration() {
    errors = ErrorCapture(path: logPath)
    var before = termios()
    guard tcgetattr(input.number, &before) == 0 else { return }
    restorationArm(
      output.number, PrivateModes.endFrame + modes.off + type.restoration, &before,
      errors?.log ?? -1, Environment["SWIFT_BACKTRACE"] != nil)
  }
}

extension [UInt8] {
  fileprivate var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(2 * count)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
