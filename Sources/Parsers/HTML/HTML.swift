import Articles
import Ingest

/// An HTML page into an article.
enum HTML {
  /// - Parameters:
  ///   - html: Sanitized.
  ///   - location: Where it was read from.
  /// - Returns: Nil where there is no word in it.
  static func article(_ html: String, location: String) -> Article? {
    let page = Page(html)
    let facts = PageMetadata(page)
    let headline = facts.headline ?? ""
    let content = MainContent(page, title: headline, wantsByline: facts.byline == nil)
    let base = facts.base ?? (location.isAddress ? location : nil)
    let found = PageBody.body(of: content.page, content.root, base: base)
    let body = facts.body.flatMap { fuller($0, than: found, base: base) } ?? found
    guard !body.parts.isEmpty else { return nil }
    var draft = ArticleDraft(body: body, location: location)
    draft.headline = headline
    draft.byline = (facts.byline ?? content.byline)?.namesOnly
    draft.published = facts.published
    draft.language = facts.language
    draft.categories = facts.categories
    draft.link = facts.link ?? (location.isAddress ? location : nil)
    draft.sourceName = facts.siteName
    return draft.article()
  }

  /// The text that a page has for machines, where the one for people is hardly there.
  private static func fuller(_ text: String, than found: Body, base: String?) -> Body? {
    guard text.utf8.count > 500, found.text.utf8.count * 3 < text.utf8.count else { return nil }
    return text.contains("<p") ? fragment(text, base: base) : Body(plain: text.withEntities)
  }

  /// A piece of HTML, all of which is text, as feeds and letters have it.
  static func fragment(_ html: String, base: String?) -> Body {
    let page = Page(Sanitizer.text(html))
    return PageBody.body(of: page.withoutHidden, page.body, base: base)
  }
}

extension Page {
  /// The page without what is hidden by style or attribute.
  var withoutHidden: Page {
    var page = self
    for node in subtree(Self.root) where words(node).contains(.hidden) { page.remove(node) }
    return page
  }
}
