import Ingest

/// The title of a page, with and without the name of its site.
struct PageTitle {
  /// As it stands in the page's head.
  let whole: String
  /// Without what is not the article's; the whole where too little would be left.
  let cleaned: String

  private static let separators: Set<Character> = ["|", "-", "–", "—", "\\", "/", ">", "»"]

  init(_ page: Page) {
    let title = page.first(below: Page.root, "title").map { Sanitizer.line(page.text($0)) } ?? ""
    let headings = page.elements(below: Page.root, ["h1", "h2"])
    whole = title
    cleaned = Self.clean(title, page, headings)
  }

  private static func clean(_ title: String, _ page: Page, _ headings: [Page.Node]) -> String {
    var cleaned = title
    var isParted = false
    if let cut = lastSeparator(title) {
      // A dash or bar parts the site's name, the others a path through the site.
      isParted = title.contains { "\\/>»".contains($0) }
      cleaned = Sanitizer.line(String(title[..<cut]))
      if wordCount(cleaned) < 3, let first = firstSeparator(title) {
        cleaned = Sanitizer.line(String(title[first...].dropFirst()))
      }
    } else if title.contains(": ") {
      if !headings.contains(where: { Sanitizer.line(page.text($0)) == title }) {
        cleaned = afterColon(title)
      }
    } else if title.count > 150 || title.count < 15 {
      let first = headings.filter { page.tag($0) == "h1" }
      if first.count == 1, let only = first.first { cleaned = Sanitizer.line(page.text(only)) }
    }
    let words = wordCount(cleaned)
    let isTooLittle = words <= 4 && (!isParted || words != wordCount(withoutSigns(title)) - 1)
    return isTooLittle ? title : cleaned
  }

  private static func wordCount(_ text: String) -> Int { text.split(separator: " ").count }

  private static func withoutSigns(_ title: String) -> String {
    title.filter { !separators.contains($0) }
  }

  private static func firstSeparator(_ title: String) -> String.Index? {
    title.indices.first { separators.contains(title[$0]) && hasSpaces(title, around: $0) }
  }

  private static func lastSeparator(_ title: String) -> String.Index? {
    title.indices.last { separators.contains(title[$0]) && hasSpaces(title, around: $0) }
  }

  private static func hasSpaces(_ title: String, around index: String.Index) -> Bool {
    guard index > title.startIndex, title.index(after: index) < title.endIndex else { return false }
    return title[title.index(before: index)] == " " && title[title.index(after: index)] == " "
  }

  private static func afterColon(_ title: String) -> String {
    guard let last = title.lastIndex(of: ":"), let first = title.firstIndex(of: ":") else {
      return title
    }
    let rest = Sanitizer.line(String(title[title.index(after: last)...]))
    guard wordCount(rest) >= 3 else {
      return Sanitizer.line(String(title[title.index(after: first)...]))
    }
    return wordCount(String(title[..<first])) > 5 ? title : rest
  }
}
