import Articles
import Glibc
import Library

/// The articles that a command is about: those of files and folders, in a library that is gone
/// with the command, or those of the library; narrowed by a filter.
struct Selection {
  private let paths: [String]
  private let filter: Filter
  /// Articles named by their id, in place of a filter.
  private let ids: [Article.ID]
  private let locations: Locations

  /// - Throws: Where words that are no paths are no filter either.
  init(_ input: InputOptions) throws {
    try self.init(words: input.words, locations: input.library.locations)
  }

  /// - Parameter term: A term of the language that is to hold as well.
  init(words: [String], locations: Locations, narrowedBy term: String? = nil) throws {
    self.locations = locations
    let others = try Self.filterWords(in: words)
    paths = words.filter(Self.isPath)
    ids = others.compactMap { Article.ID($0) }
    let isOnlyIDs = !others.isEmpty && ids.count == others.count
    do throws(FilterError) {
      let wanted = isOnlyIDs ? .all : try Filter(others.joined(separator: " "))
      filter = term.map { wanted.adding(term: $0) } ?? wanted
    } catch {
      throw CommandError(description: "\(error)", code: 2)
    }
  }

  /// Whether a word is a path: something is there, or it looks like nothing else; - is standard
  /// input.
  static func isPath(_ word: String) -> Bool {
    word == "-" || access(word, F_OK) == 0 || looksLikePath(word)
  }

  /// A slash is in `NEAR/8(…)`, in `/regex/` and in a field's value as well.
  private static func looksLikePath(_ word: String) -> Bool {
    let isPattern = word.hasPrefix("/") && word.hasSuffix("/") && word.count > 1
    return word.contains("/") && !isPattern && !word.contains(":") && !word.hasPrefix("-")
      && !word.hasPrefix("NEAR/") && !word.contains("\"") && !word.contains("(")
  }

  /// The words that are no paths.
  ///
  /// - Throws: Where one is an option that there is not.
  static func filterWords(in words: [String]) throws(CommandError) -> [String] {
    let others = words.filter { !isPath($0) }
    if let option = others.first(where: { $0.hasPrefix("--") }) {
      throw CommandError(description: "there is no option “\(option)”; --help lists them", code: 2)
    }
    return others
  }

  /// Hands on every article, in the order of the list, or of the files where there are some.
  ///
  /// - Parameter isRecognized: Whether what it names is wanted, and found now where it must be.
  func forEach(isRecognized: Bool, _ body: (OpenedArticle) -> Void) throws {
    let (library, members) = try members()
    for id in members {
      let opened = try blocking {
        isRecognized ? try await library.recognized(id) : try library.open(id)
      }
      if let opened { body(opened) }
    }
  }

  /// Prints every article as text.
  func printText() throws {
    try ArticlePrinter(format: .text).print(self)
  }

  /// Hands on the rows of the list.
  func forEachRow(_ body: (ListRow) -> Void) throws {
    let (library, _) = try members()
    let query = ListQuery(filter: filter, order: .dateDescending)
    var start = 0
    while true {
      let page = try library.page(of: query, start: start, limit: 1000)
      page.rows.forEach(body)
      start += page.rows.count
      if page.rows.isEmpty { return }
    }
  }

  private func members() throws -> (Library, [Article.ID]) {
    let query = ListQuery(filter: filter, order: .dateDescending)
    guard !paths.isEmpty else {
      let library = try locations.open(locations.configuration)
      return (library, ids.isEmpty ? try library.articles(in: query) : ids)
    }
    let library = try locations.openInMemory(locations.configuration)
    let report = try blocking { [paths] in try await library.add(paths) }
    for why in report.skipped { StandardError.print("gazette: \(why)") }
    guard !report.articles.isEmpty else {
      throw CommandError(description: "nothing could be read")
    }
    guard filter != .all else { return (library, report.articles) }
    try blocking { await library.finishRecognition() }
    let wanted = Set(try library.articles(in: query))
    return (library, report.articles.filter(wanted.contains))
  }
}
