package import Articles
package import Entities

/// A name that was marked in a text.
package struct Mark: Equatable, Sendable {
  /// The bytes of the text without marks.
  package var range: TextRange
  package var label: EntityLabel
  /// What all mentions of one thing share; nil for a thing named once.
  package var number: Int?

  package init(range: TextRange, label: EntityLabel, number: Int? = nil) {
    self.range = range
    self.label = label
    self.number = number
  }
}

/// A text and the marks that were taken out of it.
package struct Markup: Equatable, Sendable {
  package private(set) var text = ""
  package private(set) var marks: [Mark] = []
  /// What could not be read, each a sentence with the place.
  package private(set) var faults: [String] = []

  /// Reads `[X text]` and `[X=3 text]`; what is no mark stays in the text and is a fault.
  package init(_ source: Substring) {
    var rest = source
    while let open = rest.firstIndex(of: "[") {
      text += rest[..<open]
      rest = rest[open...]
      if let close = rest.firstIndex(of: "]"), let mark = Self.mark(rest[..<close].dropFirst()) {
        let start = text.utf8.count
        text += mark.name
        marks.append(
          Mark(range: TextRange(start, text.utf8.count), label: mark.label, number: mark.number))
        rest = rest[close...].dropFirst()
      } else {
        faults.append("A bracket is no mark: \(rest.prefix(30))")
        text += rest.prefix(1)
        rest = rest.dropFirst()
      }
    }
    text += rest
    if text.contains("]") { faults.append("A bracket closes no mark.") }
  }

  private static func mark(
    _ inner: Substring
  ) -> (label: EntityLabel, number: Int?, name: Substring)? {
    guard let space = inner.firstIndex(of: " "), !inner.contains("\n"), !inner.contains("[") else {
      return nil
    }
    let head = inner[..<space].split(separator: "=", omittingEmptySubsequences: false)
    guard let letter = head.first, letter.count == 1 else { return nil }
    guard let label = EntityLabel.allCases.first(where: { letter == String($0.letter) }) else {
      return nil
    }
    let number = head.count == 2 ? Int(head[1]) : nil
    guard head.count == 1 || (head.count == 2 && number != nil) else { return nil }
    let name = inner[space...].dropFirst()
    return name.isEmpty ? nil : (label, number, name)
  }
}
