package import Articles
import Typesetting

/// The text pane: an article, its page, and where one is in it.
package struct ReadingPane: Equatable, Sendable {
  package private(set) var article: Article?
  /// The article that was asked for and cannot be read, and why not; nil while one is open.
  package private(set) var unreadable: UnreadableArticle?
  package private(set) var status = ArticleStatus()
  package private(set) var annotation = Annotation()
  package private(set) var page = Page()
  /// The first line on screen.
  package private(set) var top = 0
  /// The offset that stays on top whatever the width; nil while the top of the page is there.
  package private(set) var anchor: Int?
  /// Where one is in the text: an offset.
  package private(set) var point = 0
  /// How far code that is wider than the pane is scrolled sideways, in columns.
  package private(set) var shift = 0
  /// How many lines the pane shows.
  package private(set) var height = 1
  /// In order of their start.
  package private(set) var highlights: [Highlight] = []
  /// Where its links lead, in their order; empty for one that no terminal is to follow.
  package private(set) var links: [String] = []
  /// What is being selected.
  package private(set) var selection: TextSelection?
  private var setting = PageSetting(columns: 72)
  private var words = WordCounts()
  private var hyphenator: Hyphenator?
  /// The language of an article that names none.
  private static let usualLanguage = "en"

  /// How many lines of context stay above and below a place that is gone to.
  private static let margin = 3

  package init() {}

  package mutating func show(_ opened: OpenedArticle) {
    article = opened.article
    unreadable = nil
    links = opened.article.body.links.map { LinkTarget($0.target).terminalAddress ?? "" }
    status = opened.status
    annotation = opened.annotation ?? Annotation()
    setPage()
    top = 0
    shift = 0
    anchor = nil
    point = page.offset(from: 0) ?? 0
    highlights = opened.highlights
    selection = nil
    words = WordCounts(of: opened.article.body.text)
  }

  /// Closes the article: another one was asked for, and it cannot be read.
  mutating func fail(_ id: Article.ID, why: String) {
    var empty = ReadingPane()
    empty.height = height
    empty.setting = setting
    empty.hyphenator = hyphenator
    empty.unreadable = UnreadableArticle(id: id, why: why)
    self = empty
  }

  package mutating func annotate(_ annotation: Annotation) {
    self.annotation = annotation
  }

  package mutating func show(highlights: [Highlight]) {
    self.highlights = highlights
  }

  /// The shortest highlight that has the byte at `offset`.
  package func highlight(at offset: Int) -> Highlight? {
    highlights.filter { $0.range.contains(offset) }.min { $0.range.count < $1.range.count }
  }

  /// Selects a stretch, with its end that moves on screen; nil ends the selection.
  package mutating func select(_ selection: TextSelection?) {
    self.selection = selection
    if let selection { go(to: selection.point) }
  }

  package mutating func mark(_ change: (inout ArticleStatus) -> Void) {
    change(&status)
  }

  /// Sets the page anew where `setting` differs, and keeps the same text on top.
  package mutating func resize(height: Int, setting: PageSetting) {
    self.height = max(height, 1)
    if setting != self.setting {
      self.setting = setting
      setPage()
      top = anchor.map(page.line(at:)) ?? 0
    }
    top = min(top, lastTop)
  }

  package var lastTop: Int { max(page.lines.count - height, 0) }
  package var isAtEnd: Bool { top >= lastTop }
  package var text: String { article?.body.text ?? "" }

  /// How far one has read, in percent; 100 where the end is on screen.
  package var progress: Int {
    page.lines.isEmpty ? 100 : min((top + height) * 100 / page.lines.count, 100)
  }

  /// How far an article was read that is left now, in percent: nothing where its beginning is on
  /// top, all where its end is on screen.
  package var progressToKeep: Int {
    guard anchor != nil else { return 0 }
    return isAtEnd ? 100 : min(max(progress, 1), 99)
  }

  /// How many words a minute are read.
  private static let wordsPerMinute = 230

  /// How long the text below the screen takes to read, in minutes; 0 where the end is on screen.
  package var minutesLeft: Int {
    guard !isAtEnd, let bottom = page.offset(from: top + height) else { return 0 }
    return Self.minutes(for: words.words(from: bottom))
  }

  /// How long so many words take to read, in minutes, at least one.
  static func minutes(for words: Int) -> Int {
    max((words + wordsPerMinute / 2) / wordsPerMinute, 1)
  }

  /// Scrolls by `lines`; the point stays on screen. At either end, the point itself moves.
  package mutating func scroll(by lines: Int) {
    let target = min(max(top.addingClamped(lines), 0), lastTop)
    if target == top {
      movePoint(byLines: lines)
    } else {
      setTop(target)
      keepPointOnScreen()
    }
  }

  /// Scrolls code sideways, as far as the widest line on screen goes.
  ///
  /// - Parameter room: The columns of the pane.
  package mutating func shift(by columns: Int, room: Int) {
    let shown = page.lines.dropFirst(top).prefix(height).filter { $0.face == .code }
    let widest = shown.map { $0.columns + ColumnWidth.columns(of: $0.lead) }.max() ?? 0
    shift = min(max(shift + columns, 0), widest > room ? widest - room + 1 : 0)
  }

  package mutating func scroll(to line: Int) {
    setTop(min(max(line, 0), lastTop))
    let end = min(top + height, page.lines.count)
    point = page.offset(from: line >= end - 1 ? max(end - 1, top) : top) ?? point
    keepPointOnScreen()
  }

  /// Moves the point to `offset`, and scrolls only where it would be too near an edge.
  ///
  /// - Parameter end: The end of what stands there; it is brought on screen as well.
  package mutating func go(to offset: Int, end: Int? = nil) {
    point = offset
    let first = page.line(at: offset)
    let last = max(page.line(at: max((end ?? offset) - 1, offset)), first)
    let margin = min(Self.margin, max((height - 1) / 2, 0))
    if first < top + margin || last > top + height - 1 - margin {
      setTop(min(max(first - height / 3, 0), lastTop))
    }
  }

  /// Scrolls so that the line of the point stands on top, in the middle or at the bottom.
  package mutating func bringPoint(to position: Position) {
    let line = page.line(at: point)
    let above =
      switch position {
      case .top: 0
      case .middle: height / 2
      case .bottom: height - 1
      }
    setTop(min(max(line - above, 0), lastTop))
  }

  /// A line of the pane.
  package enum Position: Sendable {
    case top
    case middle
    case bottom
  }

  /// Puts the text at `offset` on top.
  package mutating func restore(_ offset: Int) {
    setTop(min(page.line(at: offset), lastTop))
    point = offset
    keepPointOnScreen()
  }

  /// The mention under the point, or the next one on screen behind it.
  package var mentionAtPoint: Mention? {
    if let here = annotation.mentions.first(where: { $0.range.contains(point) }) { return here }
    let bottom = page.offset(from: top + height) ?? text.utf8.count
    return annotation.mentions.first { $0.range.start >= point && $0.range.start < bottom }
  }

  /// The entity whose mention the point is in.
  package var entityAtPoint: Int? {
    annotation.mentions.first { $0.range.contains(point) }?.entity
  }
}

/// An article that the library has and cannot read.
package struct UnreadableArticle: Equatable, Sendable {
  package let id: Article.ID
  package let why: String
}

extension ReadingPane {
  /// Sets the page; the dictionary of hyphens is kept from one to the next.
  private mutating func setPage() {
    guard let article else { return }
    if setting.isHyphenated {
      let language = article.language ?? Self.usualLanguage
      if hyphenator?.language != language { hyphenator = Hyphenator(language: language) }
    }
    page = setting.page(for: article, hyphenator: setting.isHyphenated ? hyphenator : nil)
  }

  private mutating func setTop(_ line: Int) {
    top = line
    anchor = line == 0 ? nil : page.offset(from: line)
  }

  private mutating func movePoint(byLines lines: Int) {
    let target = page.line(at: point).addingClamped(lines)
    let bounds = top..<max(min(top + height, page.lines.count), top + 1)
    var line = min(max(target, bounds.lowerBound), bounds.upperBound - 1)
    while bounds.contains(line), page.lines.indices.contains(line), page.lines[line].range == nil {
      line += lines < 0 ? -1 : 1
    }
    guard bounds.contains(line), page.lines.indices.contains(line),
      let start = page.lines[line].range?.start
    else { return }
    point = start
  }

  private mutating func keepPointOnScreen() {
    let line = page.line(at: point)
    if line < top {
      point = page.offset(from: top) ?? point
    } else if line >= top + height {
      let last = (top..<min(top + height, page.lines.count)).last { page.lines[$0].range != nil }
      point = last.flatMap { page.lines[$0].range?.start } ?? point
    }
  }
}
