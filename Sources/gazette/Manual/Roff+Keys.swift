import Reader
import Screen

extension Roff {
  /// gazette-keys(7), from the table of commands and the shipped key map.
  static var keysPage: Roff {
    var page = Roff(name: "gazette-keys", section: 7, summary: "keys and commands")
    page.heading("Description")
    page.paragraph(
      "These keys ship; ? shows those that hold. A pane's own binding wins over one that holds "
        + "everywhere. A number before a key is how often, or how far.")
    for context in Context.allCases {
      page.heading(context == .global ? "Everywhere" : "In the \(context.rawValue)")
      for row in Help.rows(of: context, .standard) {
        page.entry(row.keys, row.text + ".")
      }
    }
    page.addCommands()
    page.addKeyFile()
    page.heading("See also")
    page.paragraph("gazette(1), gazette-config(5)")
    return page
  }

  private mutating func addCommands() {
    heading("Commands")
    paragraph(
      "What keys run can be typed behind : as well, with Tab to complete; the beginning of a name "
        + "is enough where it is that of one only.")
    for command in Command.allCases {
      let argument = command.argument.map { " " + $0 } ?? ""
      entry(command.rawValue + argument, command.help + ".")
    }
  }

  private mutating func addKeyFile() {
    heading("Files")
    paragraph(
      "keys.toml binds keys by context: global, list, text, selection "
        + "or sidebar. Keys that follow each other "
        + "have a blank between them; an empty command takes a binding away. A command may have its "
        + "argument behind it. What begins with @ or : are keys to be typed, a : included; those "
        + "with a name stand in < and >, and < itself is <lt>. They wait for what they ask for, "
        + "end at the first error or with escape, and are typed as often as a count says; repeat "
        + "types them again where they changed something.")
    example(
      """
      [list]
      "x" = "toggle-star"
      "g u" = ":filter is:unread age:<lt>7d<enter>j"
      [text]
      "W" = "set measure=100"
      [global]
      "q" = ""
      """)
    paragraph(
      "A key is a character, ctrl- or alt- and one, f1 to f63, or "
        + Key.Name.allCases.map(\.rawValue).joined(separator: ", ") + ".")
  }
}
