import ArgumentParser
import Articles
import Library

/// What the commands that print have in common.
struct InputOptions: ParsableArguments {
  @Argument(help: "Files and folders; - is standard input.")
  var paths: [String] = []

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
    try ArticlePrinter(format: input.format).print(input.paths, input.library)
  }
}

/// Prints who and what articles name.
struct EntitiesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "entities", abstract: "Print who and what articles name.")

  @OptionGroup var input: InputOptions

  mutating func run() throws {
    for opened in try Batch.articles(at: input.paths, input.library) {
      let annotation = opened.annotation ?? Annotation()
      switch input.format {
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
    for opened in try Batch.articles(at: input.paths, input.library) {
      switch input.format {
      case .json: StandardOutput.print(opened.topicsJSON.text)
      case .text:
        StandardOutput.print("\(opened.article.id)  \(opened.article.headline)")
        for topic in opened.topics { StandardOutput.print("  \(topic.name) (\(topic.source))") }
      }
    }
  }
}

/// Reads what a command is given into a library of its own.
enum Batch {
  /// The articles in the order of the files; what could not be read is named on standard error.
  ///
  /// - Throws: `CommandError` where no path is given, or nothing could be read.
  static func articles(
    at paths: [String], _ options: LibraryOptions
  ) throws -> [OpenedArticle] {
    guard !paths.isEmpty else {
      throw CommandError(description: "give the files or folders to read", code: 2)
    }
    return try blocking { try await read(paths, options) }
  }

  private static func read(
    _ paths: [String], _ options: LibraryOptions
  ) async throws -> [OpenedArticle] {
    let library = try options.openInMemory(options.configuration)
    let (added, skipped) = try await library.add(paths)
    for why in skipped { StandardError.print("gazette: \(why)") }
    guard !added.isEmpty else { throw CommandError(description: "nothing could be read") }
    await library.finishRecognition()
    var articles: [OpenedArticle] = []
    for id in added {
      if let article = try library.open(id) { articles.append(article) }
    }
    return articles
  }
}

/// Prints whole articles.
struct ArticlePrinter {
  let format: OutputFormat

  func print(_ paths: [String], _ options: LibraryOptions) throws {
    for (index, opened) in try Batch.articles(at: paths, options).enumerated() {
      switch format {
      case .json: StandardOutput.print(opened.article.json.text)
      case .text:
        if index > 0 { StandardOutput.print("\n" + String(repeating: "─", count: 72) + "\n") }
        StandardOutput.print(opened.article.plainText)
      }
    }
  }
}
