import ArgumentParser
import Articles
import Glibc
import Library

/// What the commands that print articles have in common.
struct InputOptions: ParsableArguments {
  @Argument(
    parsing: .allUnrecognized,
    help: ArgumentHelp(
      "A filter, or files and folders; - is standard input.", valueName: "filter-or-path"),
    completion: FilterCompletion.kind(takesFiles: true))
  var words: [String] = []

  @Option(help: "text, or json for one object a line.")
  var format = OutputFormat.text

  @OptionGroup var library: LibraryOptions
}

/// Prints articles.
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Print articles as text or JSON.")

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    try ArticlePrinter(format: input.format).print(Selection(input))
  }
}

/// Prints whole articles, a line between two.
struct ArticlePrinter {
  let format: OutputFormat

  func print(_ selection: Selection) throws {
    var isFirst = true
    try selection.forEach(isRecognized: false) { opened in
      switch format {
      case .json: StandardOutput.print(opened.article.json.text)
      case .text:
        if !isFirst { StandardOutput.print("\n" + String(repeating: "─", count: 72) + "\n") }
        isFirst = false
        StandardOutput.print(opened.article.plainText)
      }
    }
  }
}

/// Lists articles.
struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List articles, newest first.")

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let format = input.format
    try Selection(input).forEachRow { row in
      StandardOutput.print(format == .json ? row.json.text : row.line)
    }
  }
}

/// Prints who and what articles name.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Print who and what articles name.")

  @OptionGroup var input: InputOptions

  @Option(help: "Leave out mentions that the recognizer is less sure of, from 0 to 1.")
  var minConfidence: Float = 0

  mutating func run() throws {
    let format = input.format
    let least = minConfidence
    try Selection(input).forEach(isRecognized: true) { opened in
      let annotation = (opened.annotation ?? Annotation()).atLeast(least)
      switch format {
      case .json: StandardOutput.print(opened.article.entitiesJSON(annotation).text)
      case .text:
        StandardOutput.print("\(opened.article.id)  \(opened.article.headline)")
        for line in annotation.lines { StandardOutput.print("  " + line) }
      }
    }
  }
}

/// Prints what articles are about.
struct TopicsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "topics", abstract: "Print what articles are about.")

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    let format = input.format
    try Selection(input).forEach(isRecognized: true) { opened in
      switch format {
      case .json: StandardOutput.print(opened.topicsJSON.text)
      case .text:
        StandardOutput.print("\(opened.article.id)  \(opened.article.headline)")
        for topic in opened.topics { StandardOutput.print("  \(topic.name) (\(topic.source))") }
      }
    }
  }
}
