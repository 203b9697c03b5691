/// What SQLite says of a damaged file, in words.
struct FileDamage {
  /// As `PRAGMA integrity_check` has them.
  private let lines: [String]
  /// How many lines it is asked for at most.
  static let limit = 20

  init(_ lines: [String]) {
    self.lines = lines.flatMap { $0.split(separator: "\n") }.map(String.init)
      .filter { $0 != "ok" && !$0.hasPrefix("***") }
  }

  /// One sentence a kind of damage; none where there is none.
  var sentences: [String] {
    let pages = Set(lines.compactMap(Self.page)).sorted()
    let others = lines.filter { Self.page(in: $0) == nil }
    var sentences: [String] = []
    if !pages.isEmpty {
      let numbers = pages.prefix(5).map(String.init).joined(separator: ", ")
      let more = pages.count > 5 || lines.count >= Self.limit ? " and more" : ""
      let word = pages.count == 1 && more.isEmpty ? "a part is" : "parts are"
      sentences.append("\(word) destroyed or missing (page \(numbers)\(more))")
    }
    if others.contains(where: { $0.contains("index") }) {
      sentences.append("an index does not agree with what it is of")
    }
    if sentences.isEmpty, let first = others.first {
      sentences.append("the file is not as SQLite wrote it: \(first)")
    }
    return sentences
  }

  /// The number behind the word "page".
  private static func page(in line: String) -> Int? {
    let words = line.lowercased().split { $0 == " " || $0 == ":" }
    guard let index = words.firstIndex(of: "page"), index + 1 < words.count else { return nil }
    return Int(words[index + 1])
  }
}
