import CTerminal
import Glibc
import Screen

/// Asks the terminal itself, outside of any frame.
///
/// It is to be closed: until then the terminal neither echoes nor waits for a line.
package final class TerminalQuestions {
  private let input: Descriptor
  private let output: Descriptor
  private var before = termios()
  private var isOpen = true
  /// Whether it has left a question unanswered; then it is asked no more.
  private var isSilent = false
  /// How long an answer may take, in milliseconds.
  private static let patience: Int32 = 500

  /// - Throws: `TerminalError.notATerminal` where one of the descriptors is none.
  package init(input: Int32 = 0, output: Int32 = 1) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1, tcgetattr(input, &before) == 0 else {
      throw .notATerminal
    }
    self.input = Descriptor(input)
    self.output = Descriptor(output)
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    tcsetattr(input, TCSADRAIN, &raw)
  }

  deinit {
    close()
  }

  /// Gives the terminal back as it was. Safe to call twice.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    tcsetattr(input.number, TCSAFLUSH, &before)
  }

  /// The columns by which each text moves the cursor from the left edge; nil where the terminal does
  /// not say. The row of the cursor is blank behind.
  package func columns(of texts: [String]) -> [Int?] {
    defer { output.write("\r\u{1B}[K".utf8) }
    return texts.map { text in
      let place = answers(to: "\r" + text).map(ControlReport.all)?.last { $0.isPlace }
      return place.map { $0.numbers[1] - 1 }
    }
  }

  /// Whether the background is light; nil where the terminal does not say.
  package func isBackgroundLight() -> Bool? {
    var decoder = KeyDecoder()
    for event in decoder.decode(answers(to: BackgroundReport.question) ?? []) {
      if case .background(let isLight) = event { return isLight }
    }
    return nil
  }

  /// Whether it shows a frame at once where it is asked to (mode 2026); nil where it does not say.
  package func isSynchronizing() -> Bool? {
    let reports = answers(to: "\u{1B}[?2026$p").map(ControlReport.all) ?? []
    let report = reports.first { $0.final == UInt8(ascii: "y") && $0.numbers.count == 2 }
    return report.map { (1...3).contains($0.numbers[1]) }
  }

  /// Everything that comes up to the place of the cursor, which is asked for as well: a terminal
  /// that passes the question over still answers that. Nil where it is silent.
  private func answers(to question: String) -> [UInt8]? {
    guard !isSilent else { return nil }
    output.write((question + "\u{1B}[6n").utf8)
    var bytes: [UInt8] = []
    while !ControlReport.all(in: bytes).contains(where: \.isPlace) {
      guard bytes.count < 4096, input.isReadable(within: Self.patience), let more = input.read()
      else {
        isSilent = true
        return nil
      }
      bytes += more
    }
    return bytes
  }
}

/// An answer: `Esc [`, numbers, a final byte.
private struct ControlReport {
  let numbers: [Int]
  let final: UInt8

  /// Whether it says where the cursor is.
  var isPlace: Bool { final == UInt8(ascii: "R") && numbers.count == 2 }

  /// The reports among what a terminal sent; whatever else there is is passed over.
  static func all(in bytes: [UInt8]) -> [ControlReport] {
    String(decoding: bytes, as: UTF8.self).components(behind: "\u{1B}[").compactMap { text in
      let body = text.utf8.prefix { $0 < 0x40 }
      guard let final = text.utf8.dropFirst(body.count).first else { return nil }
      let numbers = String(decoding: body.filter { $0 < 0x3C && $0 != 0x24 }, as: UTF8.self)
        .split(separator: ";").compactMap { Int($0) }
      return ControlReport(numbers: numbers, final: final)
    }
  }
}

extension String {
  fileprivate func components(behind mark: String) -> [Substring] {
    split(separator: mark, omittingEmptySubsequences: false).dropFirst().map { $0 }
  }
}
