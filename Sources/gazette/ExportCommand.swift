import ArgumentParser
import Articles
import Library

/// Prints highlights and notes, or articles with them.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Print highlights and notes, or whole articles, with citations.")

  @Argument(
    parsing: .allUnrecognized, help: ArgumentHelp("A filter.", valueName: "filter"),
    completion: FilterCompletion.kind(takesFiles: false))
  var words: [String] = []

  @Option(help: "markdown, json for one object a line, or csv.")
  var format = ExportFormat.markdown

  @Flag(help: "Print every article of the filter, with its highlights and notes.")
  var articles = false

  @OptionGroup var library: LibraryOptions

  mutating func run() throws {
    let (format, isWhole) = (format, articles)
    let selection = try Selection(
      words: words, locations: library.locations, narrowedBy: isWhole ? nil : "is:highlighted")
    if let head = format.head(isWhole: isWhole) { StandardOutput.print(head) }
    var isFirst = true
    try selection.forEach(isRecognized: false) { opened in
      guard isWhole || !opened.highlights.isEmpty else { return }
      if format == .markdown, !isFirst { StandardOutput.print("") }
      isFirst = false
      let lines = isWhole ? format.wholeLines(of: opened) : format.lines(of: opened)
      for line in lines { StandardOutput.print(line) }
    }
  }
}

/// How highlights are printed.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case markdown
  case json
  case csv

  /// What stands before everything.
  ///
  /// - Parameter isWhole: Whether whole articles are printed.
  func head(isWhole: Bool) -> String? {
    self == .csv ? CSV.line(isWhole ? ExportedArticle.names : ExportedHighlight.names) : nil
  }

  /// The lines of one article with its highlights.
  func wholeLines(of opened: OpenedArticle) -> [String] {
    let exported = ExportedArticle(opened)
    switch self {
    case .json: return [exported.json.text]
    case .csv: return [CSV.line(exported.fields)]
    case .markdown: return exported.markdown
    }
  }

  /// The lines of one article's highlights.
  func lines(of opened: OpenedArticle) -> [String] {
    let article = opened.article
    let positions = CodePoints(of: article.body.text)
    let exported = opened.highlights.map {
      ExportedHighlight($0, in: article, positions: positions)
    }
    switch self {
    case .json: return exported.map(\.json.text)
    case .csv: return exported.map { CSV.line($0.fields) }
    case .markdown:
      return ["## " + Markdown.escaped(article.headline), "", Markdown.escaped(article.facts)]
        + exported.flatMap(\.markdown)
    }
  }
}

extension Article {
  /// Where it was published, when, and its address.
  var facts: String {
    [
      source.name == source.link ? nil : source.name, byline,
      published?.isoDate.prefix(10).description, source.link,
    ]
    .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}
