/// What the rows of the list show, as a reader writes it: `%F%t%> %-14s %d`.
///
/// A percent sign and a letter is a field, between them its columns as in `printf`; `%>` pushes
/// what follows to the right edge; `%?x?…&…?` shows the one where the row has field `x`, or the
/// list has `x` columns, and else the other. After mutt's `index_format`.
package struct RowFormat: Equatable, Sendable {
  package let text: String
  let pieces: [Piece]

  /// A part of a row.
  indirect enum Piece: Sendable {
    case text(String)
    case field(Field, Width)
    /// Repeated as far as there is room, before what stands at the right edge.
    case fill(Character)
    case choice(Test, then: [Piece], otherwise: [Piece])
  }

  /// How many columns a field takes; as many as it needs where nothing is said.
  struct Width: Equatable, Sendable {
    /// Filled up with blanks, and cut.
    var columns: Int?
    /// Cut only.
    var most: Int?
    var isLeft = false
  }

  /// What a choice depends on.
  enum Test: Sendable {
    case has(Field)
    /// Whether the list has so many columns.
    case columns(Int)
  }

  /// Something that a row can show; its raw value is its letter.
  package enum Field: Character, CaseIterable, Sendable {
    case flags = "F"
    case pointer = "o"
    case state = "u"
    case star = "m"
    case headline = "t"
    case source = "s"
    case date = "d"
    case age = "a"
    case day = "D"
    case hits = "h"
    case words = "w"
    case minutes = "l"
    case number = "i"
    case progress = "p"
  }

  /// As long as a row needs to be.
  static let longest = 400

  /// - Throws: Where it is wrong, and why.
  package init(_ text: String) throws(RowFormatError) {
    var parser = RowFormatParser(text)
    pieces = try parser.parseAll()
    self.text = text
  }

  private init(standard text: String, pieces: [Piece]) {
    self.text = text
    self.pieces = pieces
  }

  /// The headline, and as far as there is room hits, source and date.
  package static let standard = RowFormat(
    standard: "%F%t%> %?h? %h?%?60? %-14s?%?30? %d & ?",
    pieces: [
      .field(.flags, Width()), .field(.headline, Width()), .fill(" "),
      .choice(.has(.hits), then: [.text(" "), .field(.hits, Width())], otherwise: []),
      .choice(
        .columns(60), then: [.text(" "), .field(.source, Width(columns: 14, isLeft: true))],
        otherwise: []),
      .choice(
        .columns(30), then: [.text(" "), .field(.date, Width()), .text(" ")],
        otherwise: [.text(" ")]),
    ])

  /// Whether rows differ by where they stand.
  var showsNumber: Bool { Self.show(.number, in: pieces) }

  private static func show(_ field: Field, in pieces: [Piece]) -> Bool {
    pieces.contains { piece in
      switch piece {
      case .field(let shown, _): shown == field
      case .choice(_, let then, let otherwise):
        show(field, in: then) || show(field, in: otherwise)
      case .text, .fill: false
      }
    }
  }

  package static func == (left: RowFormat, right: RowFormat) -> Bool { left.text == right.text }
}

extension RowFormat.Field {
  /// What it shows, for the manual.
  package var help: String {
    switch self {
    case .flags: "the marks of %o, %u and %m"
    case .pointer: "the mark of the open article"
    case .state: "the mark of an unread article, or of one that was begun"
    case .star: "the star, or the mark of a selected article"
    case .headline: "the headline"
    case .source: "the name of the source"
    case .date: "when it was published, as the setting dates says"
    case .age: "how long ago it was published"
    case .day: "the day it was published"
    case .hits: "how many hits it has, where there is a hit set"
    case .words: "how many words it has"
    case .minutes: "how many minutes it takes to read"
    case .progress: "how far it was read, in percent, where it was begun"
    case .number: "its place in the list"
    }
  }
}

/// What is wrong in a format, and where.
package struct RowFormatError: Error, Equatable, Sendable {
  /// In characters, from 1.
  package let column: Int
  package let message: String
}
