import Foundation
import Testing

@testable import Typesetting

struct BidiTests {
  private static let file = "/usr/share/unicode/BidiCharacterTest.txt"

  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: file),
      "Debian's unicode-data is not installed: no BidiCharacterTest"))
  func `every eighth case of Unicode's bidirectional test is drawn in its order`() throws {
    let lines = try String(contentsOfFile: Self.file, encoding: .utf8).split(separator: "\n")
    let eighth = stride(from: 0, to: lines.count, by: 8).map { lines[$0] }
    let cases = eighth.compactMap(BidiCase.init).filter(\.hasOwnDirection)
    #expect(cases.count > 2_500)
    let misses = cases.filter { !$0.holds }.map(\.source)
    #expect(misses.count == 0, "\(misses.prefix(5))")
  }

  @Test(arguments: [
    ("אב גד", true), ("Rain in חיפה", false), ("12 חיפה", true), ("(“שלום” he said)", true),
  ])
  func `the first letter tells a paragraph's direction`(text: String, isRightToLeft: Bool) {
    let directions = BidiParagraph(0..<text.utf8.count, in: text.utf8Span.span)
    #expect(directions?.isRightToLeft == isRightToLeft)
  }

  @Test func `a paragraph from left to right throughout needs no order`() {
    let text = "Ça va, 日本?"
    #expect(BidiParagraph(0..<text.utf8.count, in: text.utf8Span.span) == nil)
  }
}

/// A case whose direction is told by its text: code points, and which of them are drawn in what
/// order.
private struct BidiCase {
  let source: String
  private let scalars: [Unicode.Scalar]
  private let isRightToLeft: Bool
  private let isRemoved: [Bool]
  private let order: [Int]

  /// Nil for a comment, and for a case with separators or blanks at its end, which are in no line of
  /// ours.
  init?(_ line: Substring) {
    let fields = line.split(separator: ";", omittingEmptySubsequences: false)
    guard fields.count == 5 else { return nil }
    source = String(line)
    scalars = fields[0].split(separator: " ").compactMap { UInt32($0, radix: 16) }
      .compactMap(Unicode.Scalar.init)
    isRightToLeft = fields[2] == "1"
    isRemoved = fields[3].split(separator: " ").map { $0 == "x" }
    order = fields[4].split(separator: " ").compactMap { Int($0) }
    let drawn = zip(scalars, isRemoved).filter { !$1 }.map(\.0)
    guard let last = drawn.last, !last.properties.isWhitespace,
      !scalars.contains(where: { $0 == "\t" || $0 == "\u{2029}" || $0 == "\u{1F}" })
    else { return nil }
  }

  /// Whether the direction the case wants is what the text says itself, the only way ours is found.
  var hasOwnDirection: Bool {
    let text = String(String.UnicodeScalarView(scalars))
    let directions = BidiParagraph(0..<text.utf8.count, in: text.utf8Span.span)
    return directions?.isRightToLeft ?? false == isRightToLeft
  }

  var holds: Bool {
    let text = String(String.UnicodeScalarView(scalars))
    let bytes = text.utf8Span.span
    guard let directions = BidiParagraph(0..<bytes.count, in: bytes) else {
      return order == order.sorted()
    }
    return found(directions, bytes.count) == order
  }

  private func found(_ directions: BidiParagraph, _ count: Int) -> [Int] {
    var indices: [Int] = []
    for (index, scalar) in scalars.enumerated() {
      indices += Array(repeating: index, count: UTF8.width(scalar))
    }
    let runs = directions.visualRuns(of: 0..<count)
    guard !runs.isEmpty else { return scalars.indices.filter { !isRemoved[$0] } }
    let order = runs.flatMap { run -> [Int] in
      let characters = indices[run.range].reduce(into: [Int]()) { found, index in
        if found.last != index { found.append(index) }
      }
      return run.isRightToLeft ? characters.reversed() : characters
    }
    return order.filter { !isRemoved[$0] }
  }
}

struct OrderTests {
  @Test func `a line outside of the text is put in the order of drawing`() {
    #expect(ColumnWidth.ordered("abc שלום 12") == "abc 12 םולש")
    #expect(ColumnWidth.ordered("שלום abc") == "abc םולש")
    #expect(ColumnWidth.ordered("plain") == "plain")
  }

  @Test(arguments: [("1. ", " .1"), ("10. ", " .10"), ("  • ", " •  "), ("[3] ", " [3]")])
  func `a mark of a list stands the other way round at the right`(mark: String, other: String) {
    #expect(ColumnWidth.mirrored(mark) == other)
  }
}
