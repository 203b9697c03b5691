import Articles

extension Setting {
  /// Every setting, in the order of the shipped file. That file, `:set`, completion and the manual
  /// are made from this table.
  package static let all: [Setting] = [
    Setting(
      text: "theme", \.theme, what: "a theme's name or path in quotes",
      "the colors: a theme's name, the path of one, or “auto” for “paper” or “ink” by the terminal's background, and “terminal” where that is not known"
    ),
    Setting(
      "measure", \.measure, in: 20...200, "the most columns a line of text takes"),
    Setting(
      "justify", \.isJustified,
      "whether lines of text fill the measure; breaks are then chosen for whole paragraphs"),
    Setting(
      "hyphenate", \.isHyphenated,
      "whether words are parted at line ends, where there is a dictionary for the language"),
    Setting(
      "hang-punctuation", \.hangsPunctuation,
      "whether a stop, comma or hyphen at a line end stands outside the measure"),
    Setting(
      "reorder-right-to-left", \.reordersRightToLeft,
      "whether Hebrew, Arabic and the like are put in the order in which they are drawn; false where the terminal does that itself"
    ),
    Setting(
      "highlighting", \.highlighting, of: Highlighting.allCases,
      "which mentions are marked in the text: all, those of the hit set, or none"),
    Setting(
      "sort", \.sort, of: [.dateDescending, .date, .title, .source],
      "the order of the list: newest first, oldest first, by headline or by source"),
    Setting(
      "group-by", \.grouping, of: Grouping.allCases,
      "what the list is grouped by; a day's heading is shown where it is in the order of dates, a source's where it is in that of sources"
    ),
    Setting(
      "entity-order", \.entityOrder, of: Sidebar.Order.allCases,
      "the order of the sidebar: by first mention, count, rarity or name"),
    Setting(
      "dates", \.dates, of: DateStyle.allCases,
      "how the list says when an article was published: how long ago, or the day"),
    Setting(
      format: "list-format", \.listFormat, what: "a format in quotes, as in '%F%t%>%s %6d'",
      "what the rows of the list show; gazette-config(5) explains it"),
    Setting(
      columns: "list-width", \.listWidth, in: Layout.narrowestPane...200,
      "the columns of the list"),
    Setting(
      columns: "sidebar-width", \.sidebarWidth, in: Layout.narrowestPane...200,
      "the columns of the sidebar"),
    Setting(
      "plain", \.isPlain,
      "whether the screen is made for a screen reader: one pane, a row for each sentence, no drawn lines, the cursor on what is chosen, and nothing that moves by itself"
    ),
    Setting(
      "hyperlinks", \.hyperlinks, of: Hyperlinks.allCases,
      "whether links in the text are links of the terminal, in 256 colors or more: on, off, or where it is known to have them; never in plain"
    ),
    Setting("mouse", \.isMouseOn, "whether clicks and the wheel are for the reader"),
    Setting(
      command: "hooks.open", \.hooks.open, "what to run when an article is opened to be read"),
    Setting(
      command: "hooks.import", \.hooks.imported,
      "what to run after an import that brought new or changed articles, whose ids it reads"),
    Setting(
      command: "hooks.highlight", \.hooks.highlight,
      "what to run when something is highlighted or noted"),
  ]

  /// The setting of that name.
  package static func named(_ name: String) -> Setting? {
    all.first { $0.name == name }
  }
}
