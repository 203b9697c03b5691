import Articles
import Foundation
import Store

extension Bench {
  /// A screenful.
  private static let rows = 60
  /// How long is looked for the first rows before those found are shown.
  private static let patience = Duration.milliseconds(25)

  /// - Parameter only: The kind of filter that is timed, and nothing else; nil for everything.
  static func measure(
    _ path: String, _ size: Int, _ news: GeneratedNews, only: String? = nil
  ) throws {
    let bare = bareRead(path)
    print("\n" + column("", width: 34) + "      p50      p99  / bare    (ms)")
    row("bare SQLite: open, 60 rows", bare, bare)
    if let only {
      return try measureFilters(try Store.open(path: path), size, news, bare, only: only)
    }
    var opening = Measurement()
    let other = try Store.open(path: path)
    for _ in 0..<20 {
      _ = try opening.time {
        let store = try Store.open(path: path)
        _ = try store.rows(.all, 0..<rows, at: moment)
        return store
      }
    }
    try other.tidy()
    row("open and first screenful", opening, bare)
    let store = try Store.open(path: path)
    try measureLists(store, size, bare)
    try measureFilters(store, size, news, bare)
    try measureTyping(store, news, bare)
    try measureCounts(store, news, bare)
    print("peak memory \(column(peakMegabytes(), 1)) MB")
  }

  private static func bareRead(_ path: String) -> Measurement {
    var bare = Measurement()
    for _ in 0..<20 { _ = bare.time { BareRead(path: path).run(count: Int32(rows)) } }
    return bare
  }

  private static func row(_ name: String, _ measured: Measurement, _ bare: Measurement) {
    let median = measured.quantile(0.5)
    print(
      column(name, width: 34) + column(median) + column(measured.quantile(0.99))
        + column(median / bare.quantile(0.5), 1))
    fflush(nil)
  }

  private static func measureLists(
    _ store: Store, _ size: Int, _ bare: Measurement
  ) throws {
    var end = Measurement()
    var middle = Measurement()
    var scrolling = Measurement()
    var titles = Measurement()
    for step in 0..<20 {
      var listing = Listing(.all, at: moment)
      _ = try end.time { try store.rows(&listing, (size - rows)..<size) }
      listing = Listing(.all, at: moment)
      let half = size / 2 - step
      _ = try middle.time { try store.rows(&listing, half..<(half + rows)) }
      _ = try scrolling.time { try store.rows(&listing, (half + rows)..<(half + 2 * rows)) }
      listing = Listing(.all, sort: .title, at: moment)
      _ = try titles.time { try store.rows(&listing, 0..<rows) }
    }
    row("G", end, bare)
    row("jump into the middle", middle, bare)
    row("page down there", scrolling, bare)
    row("by headline", titles, bare)
    try measureOpening(store, size, bare)
  }

  /// Articles from all over the library, each with what it names and what is shown beside it.
  private static func measureOpening(_ store: Store, _ size: Int, _ bare: Measurement) throws {
    var opening = Measurement()
    for start in stride(from: 0, to: size - 1, by: max(1, size / 100)) {
      for row in try store.rows(.all, start..<start + 2, at: moment) {
        _ = try opening.time { try store.opened(row.id, at: moment) }
      }
    }
    row("open an article", opening, bare)
  }

  /// Filters of one kind, over words and names from the most frequent to the rarest.
  private static func measureFilters(
    _ store: Store, _ size: Int, _ news: GeneratedNews, _ bare: Measurement,
    only: String? = nil
  ) throws {
    func word(_ index: Int) -> String { news.words[(index * index * 7) % news.words.count] }
    func name(_ index: Int) -> String { news.people[(index * index * 5) % news.people.count].name }
    /// Two words of an article, as a reader who remembers one would look for it.
    func pair(_ index: Int, apart: Int) -> String {
      let text = news.article(size - 1 - index * 97).article.body.text
      let words = text.split { !$0.isLetter }
      let start = index % (words.count - apart)
      return words[start] + " " + words[start + apart]
    }
    func topic(_ index: Int) -> String {
      GeneratedNews.topics[index % GeneratedNews.topics.count]
    }
    let kinds: [(String, (Int) -> String)] = [
      ("a word", { word($0) }), ("two words", { word($0) + " " + word($0 + 3) }),
      ("either word", { word($0) + " OR " + word($0 + 5) }),
      ("a phrase", { "\"" + pair($0, apart: 1) + "\"" }),
      ("near", { "NEAR/8(" + pair($0, apart: 4) + ")" }),
      ("a beginning", { word($0).prefix(1 + $0 % 4) + "*" }), ("title", { "title:" + word($0) }),
      ("a regular expression", { "/\(word($0).prefix(4)).*s/" }),
      ("an entity", { "entity:\"\(name($0))\"" }),
      ("two entities", { "entity:\"\(name($0 / 9))\" entity:\"\(name($0 / 7 + 1))\"" }),
      ("a topic", { "topic:" + topic($0) }), ("unread", { _ in "is:unread" }),
      ("unread word", { "is:unread " + word($0) }), ("read word", { "is:read " + word($0) }),
      ("word and topic", { word($0) + " topic:" + topic($0) }),
      ("word and entity", { word($0) + " entity:\"\(name($0))\"" }),
      ("not a word", { "-" + word($0) }), ("word, not topic", { word($0) + " -topic:politics" }),
      ("dates", { "date:2025-\($0 % 2)\(1 + $0 % 2) " + word($0) }),
      ("long articles", { "words:>\(200 + $0 * 10)" }),
    ]
    for (kind, filter) in kinds where only == nil || only == kind {
      var first = Measurement()
      var whole = Measurement()
      for index in 0..<100 {
        var listing = Listing(try Filter(filter(index)), at: moment)
        _ = try first.time { try store.rows(&listing, 0..<rows, within: patience) }
        guard listing.isCut else {
          whole.add(first.milliseconds[index])
          continue
        }
        _ = try whole.time { try store.rows(&listing, 0..<rows) }
      }
      row(kind, whole, bare)
      if whole.quantile(1) > first.quantile(1) { row("  what is shown at first", first, bare) }
    }
  }

  private static func measureTyping(
    _ store: Store, _ news: GeneratedNews, _ bare: Measurement
  ) throws {
    var letters = Measurement()
    for index in 0..<60 {
      let word = news.words[(index * 37) % 3000]
      for length in 1...word.count {
        let filter = try Filter(word.prefix(length) + "*")
        _ = try letters.time { try store.rows(filter, 0..<rows, at: moment) }
      }
    }
    row("a letter typed", letters, bare)
  }

  private static func measureCounts(
    _ store: Store, _ news: GeneratedNews, _ bare: Measurement
  ) throws {
    let filters = [
      "", "is:unread", "topic:politics", "government", "the", "\(news.words[20_000])",
      "government election", "\"the government\"", "g*", "gov*", "is:unread government",
      "government -topic:politics", "-government", "words:>400",
    ]
    for filter in filters {
      var measured = Measurement()
      let parsed = try Filter(filter)
      for _ in 0..<3 { _ = try measured.time { try store.count(parsed, at: moment) } }
      row("count: " + (filter.isEmpty ? "all" : filter), measured, bare)
    }
  }
}
