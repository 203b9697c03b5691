package import Articles
package import Typesetting

/// How an article is set: what a page depends on besides the article.
package struct PageSetting: Equatable, Sendable {
  /// The most columns a line takes.
  package var columns: Int
  /// Whether paragraphs fill their lines.
  package var isJustified = false
  /// Whether words may be parted; `page` is then to be given what knows where.
  package var isHyphenated = false
  /// Whether a stop at a line end may take the column to the right of the measure.
  package var hangsPunctuation = false
  /// Whether each sentence begins a row, and nothing is drawn but text.
  package var isPlain = false
  /// Whether text from right to left is put in the order in which it is drawn.
  package var reordersRightToLeft = true

  package init(columns: Int) {
    self.columns = max(columns, 1)
  }

  /// Sets an article: headline, who wrote it where and when, then its parts.
  package func page(for article: Article, hyphenator: Hyphenator? = nil) -> Page {
    var setter = PageSetter(setting: self, body: article.body, hyphenator: hyphenator)
    setter.setHead(of: article)
    for (index, part) in article.body.parts.enumerated() {
      setter.set(part, after: index > 0 ? article.body.parts[index - 1] : nil)
    }
    setter.setLinks()
    return Page(lines: setter.lines)
  }
}
