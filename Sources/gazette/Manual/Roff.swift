/// A manual page in the language of `man`, written top down.
struct Roff {
  private(set) var text: String

  /// - Parameter section: The number of its part of the manual.
  init(name: String, section: Int, summary: String) {
    text = ".\\\" -*- mode: nroff; coding: utf-8 -*-\n"
    text += ".TH \(name.uppercased()) \(section) \"\" \"Gazette\" \"Gazette's manual\"\n"
    heading("Name")
    text += Self.escaped(name) + " \\- " + Self.escaped(summary) + "\n"
  }

  mutating func heading(_ title: String) {
    text += ".SH " + Self.escaped(title.uppercased()) + "\n"
  }

  mutating func subheading(_ title: String) {
    text += ".SS " + Self.escaped(title) + "\n"
  }

  mutating func paragraph(_ words: String) {
    text += ".PP\n" + Self.line(words)
  }

  /// A term in bold, and behind it what it means, with a capital first letter.
  mutating func entry(_ term: String, _ words: String) {
    let words = words.prefix(1).uppercased() + words.dropFirst()
    text += ".TP\n.B " + Self.quoted(term) + "\n" + Self.line(words)
  }

  /// Lines that are kept as they are.
  mutating func example(_ lines: String) {
    text += ".PP\n.nf\n.RS\n"
    for line in lines.split(separator: "\n", omittingEmptySubsequences: false) {
      text += line.isEmpty ? "\n" : Self.line(String(line))
    }
    text += ".RE\n.fi\n"
  }

  private static func line(_ words: String) -> String {
    // A point or an apostrophe at the beginning of a line would make it a request.
    let isRequest = words.hasPrefix(".") || words.hasPrefix("'")
    return (isRequest ? "\\&" : "") + escaped(words) + "\n"
  }

  /// An argument of a request in one piece.
  private static func quoted(_ words: String) -> String {
    "\""
      + escaped(words).split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\\(dq") + "\""
  }

  private static func escaped(_ words: String) -> String {
    var text = ""
    for character in words {
      switch character {
      case "\\": text += "\\e"
      case "-": text += "\\-"
      case "^": text += "\\(ha"
      case "~": text += "\\(ti"
      case "`": text += "\\(ga"
      case "'": text += "\\(aq"
      default: text.append(character)
      }
    }
    return text
  }
}
