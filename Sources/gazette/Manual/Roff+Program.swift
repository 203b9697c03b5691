import ArgumentParser

extension Roff {
  /// gazette(1), from what the parser of the command line knows.
  static var programPage: Roff {
    var page = Roff(name: "gazette", section: 1, summary: "read the news, and see who is in it")
    let configuration = Gazette.configuration
    page.heading("Synopsis")
    page.paragraph("gazette [options] [FILTER|PATH]...")
    page.paragraph("gazette COMMAND [options]")
    page.heading("Description")
    page.paragraph(configuration.abstract + " " + configuration.discussion)
    page.heading("Commands")
    for command in configuration.subcommands where command.configuration.shouldDisplay {
      page.add(command, before: "gazette")
    }
    page.heading("Options")
    page.add(HelpEntries(of: Gazette.self))
    page.addEnvironment()
    page.addFiles()
    page.heading("Exit status")
    page.entry("0", "Done; an input that was skipped is named on standard error.")
    page.entry("1", "Failed.")
    page.entry("2", "Called wrongly.")
    page.entry("130", "Interrupted.")
    page.heading("See also")
    page.paragraph("gazette-config(5), gazette-filter(7), gazette-keys(7)")
    return page
  }

  private mutating func add(_ command: any ParsableCommand.Type, before parent: String) {
    let configuration = command.configuration
    let name = parent + " " + (configuration.commandName ?? "")
    guard configuration.subcommands.isEmpty else {
      for inner in configuration.subcommands { add(inner, before: name) }
      return
    }
    subheading(name)
    paragraph(configuration.abstract)
    if !configuration.discussion.isEmpty { paragraph(configuration.discussion) }
    add(HelpEntries(of: command).without(["--version", "--help"]))
  }

  private mutating func add(_ help: HelpEntries) {
    for (term, words) in help.entries { entry(term, words) }
  }

  private mutating func addEnvironment() {
    heading("Environment")
    entry("XDG_CONFIG_HOME", "Settings are in gazette under it; else under ~/.config.")
    entry("XDG_DATA_HOME", "The library is in gazette under it; else under ~/.local/share.")
    entry("XDG_STATE_HOME", "The log is in gazette under it; else under ~/.local/state.")
    entry("TERM, COLORTERM", "What the terminal can do; truecolor or 24bit is 24-bit color.")
    entry("NO_COLOR", "Where it is set, bold, underline and reverse stand for colors.")
  }

  private mutating func addFiles() {
    heading("Files")
    entry("config.toml", "The settings; see gazette-config(5).")
    entry("keys.toml", "Which keys run which command; see gazette-keys(7).")
    entry("topics.toml", "Your own topics: a name and a filter; see gazette-filter(7).")
    entry("themes/*.toml", "Your own themes; see gazette-config(5).")
    entry("library.db", "What was read, and what you did with it.")
  }
}

/// The arguments and options in a help text: each a term, blanks, and what it means.
private struct HelpEntries {
  private(set) var entries: [(term: String, words: String)] = []

  init(of command: any ParsableCommand.Type) {
    // Wide enough that every option is one line.
    let help = Gazette.helpMessage(for: command, columns: 2_000)
    var isWanted = false
    for line in help.split(separator: "\n") {
      if line.first != " " {
        isWanted = line == "ARGUMENTS:" || line == "OPTIONS:"
      } else if isWanted {
        add(line)
      }
    }
  }

  /// Those whose term has none of `names`.
  func without(_ names: [String]) -> HelpEntries {
    var others = self
    others.entries.removeAll { entry in names.contains { entry.term.contains($0) } }
    return others
  }

  private mutating func add(_ line: Substring) {
    let words = line.drop { $0 == " " }
    guard line.count - words.count <= 2 else {
      if let last = entries.indices.last { entries[last].words += words }
      return
    }
    let gap = words.firstRange(of: "  ")
    let term = gap.map { words[..<$0.lowerBound] } ?? words
    let rest = gap.map { words[$0.upperBound...].drop { $0 == " " } } ?? ""
    entries.append((String(term), String(rest)))
  }
}
