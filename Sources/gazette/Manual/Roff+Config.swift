import Reader

extension Roff {
  /// gazette-config(5), from the table of settings and the list of faces.
  static var configPage: Roff {
    var page = Roff(name: "gazette-config", section: 5, summary: "settings, themes and topics")
    page.heading("Description")
    page.paragraph(
      "Settings are TOML files in $XDG_CONFIG_HOME/gazette, or the folder that --config names. "
        + "What is wrong in one is told with its file, line and column, and the rest holds. "
        + "A file that changes is read anew at once; what was set or bound while reading stays, "
        + "unless the files now say something else of it.")
    page.paragraph(
      "gazette config init writes config.toml with every setting in a comment. While reading, "
        + ":set NAME=VALUE changes a setting at once, :set NAME? shows it, :set NAME, :set noNAME "
        + "and :set NAME! turn one that is true or false, and :set alone lists them all.")
    page.addSettings()
    page.addRowFormat()
    page.addThemes()
    page.addHooks()
    page.heading("Topics")
    page.paragraph("topics.toml has your own topics, each a name and a filter:")
    page.example("[topics]\n\"Air defence\" = 'patriot OR \"air defence\"'")
    page.heading("See also")
    page.paragraph("gazette(1), gazette-filter(7), gazette-keys(7)")
    return page
  }

  private mutating func addSettings() {
    heading("Settings")
    for setting in Setting.all {
      entry(
        setting.name,
        setting.help + ". It is \(setting.kind); where nothing is set, \(setting.standard).")
    }
  }

  private mutating func addHooks() {
    heading("Hooks")
    paragraph(
      "A command of your own can run on what happens. It is split into a program and its "
        + "arguments by blanks and quotation marks, without a shell; name one where you want one:")
    example(
      """
      [hooks]
      open = '''sh -c 'echo "$GAZETTE_ID $GAZETTE_TITLE" >> ~/read.txt' '''
      import = "sh -c 'xargs -n 1 gazette show >> ~/new.txt'"
      highlight = "my-quotes --add"
      """)
    paragraph(
      "It learns in its environment what happened; what it prints is not shown. Articles come from "
        + "outside: in a shell, put each variable in double quotes. The command runs beside the "
        + "reader, up to eight of them at a time, and on when that ends; one that fails is told in "
        + "a sentence. gazette import runs the hook of imports as well, and waits for it.")
    entry("GAZETTE_EVENT", "open, import or highlight.")
    entry("GAZETTE_ID, GAZETTE_TITLE, GAZETTE_SOURCE", "The article; of an import, its only one.")
    entry("GAZETTE_URL, GAZETTE_PATH", "Its address and its file, where it has one.")
    entry("GAZETTE_QUOTE, GAZETTE_NOTE, GAZETTE_COLOR", "What was highlighted or noted, color 1-4.")
    entry("GAZETTE_COUNT", "How many articles an import brought; their ids are the input's lines.")
    entry("GAZETTE_LIBRARY", "The library's file.")
  }

  private mutating func addRowFormat() {
    heading("Rows of the list")
    paragraph(
      "list-format says what a row shows. %x is field x, %8x puts it into eight columns, at their "
        + "right, %-8x at their left, %.8x cuts it to eight. What stands behind %> is at the right "
        + "edge, and the character behind that fills the room between; what stands before is "
        + "cut first. %?x?this&that? shows this where there is an x, and else that; %?60?…? asks "
        + "whether the list has 60 columns. %% is a percent sign, %& an ampersand.")
    for field in RowFormat.Field.allCases { entry("%\(field.rawValue)", field.help + ".") }
  }

  private mutating func addThemes() {
    heading("Themes")
    paragraph(
      "A theme is a file themes/NAME.toml. It may take over another by inherit, name colors in "
        + "[palette] and say how faces look in [faces]. These ship: "
        + Embedded.themes.map(\.name).joined(separator: ", ") + ".")
    example(
      """
      inherit = "paper"
      [palette]
      person = "#7a1f5c"
      [faces]
      headline = { bold = true, underline = true }
      "mention.person" = { fg = "person", underline = true }
      """)
    paragraph(
      "A color is #rrggbb, a name of the palette, one of the terminal's sixteen (black, red, "
        + "green, yellow, blue, magenta, cyan, white and the same with bright-), or default. "
        + "The attributes are bold, dim, italic, underline and reverse. A face that is left out "
        + "looks like the one before its last dot, and in the end like the text.")
    paragraph("The faces are " + Face.allCases.map(\.rawValue).joined(separator: ", ") + ".")
  }
}
