import Ingest

/// Finds the part of a page that is the article.
///
/// The method is that of Mozilla's Readability, which is Arc90's: paragraphs give points to the
/// elements around them by their length and commas, links take points away, and the best element
/// is taken with those of its siblings that look alike, then cleaned of what looks like furniture.
/// Where little comes of it, it is done again with fewer suspicions.
struct MainContent {
  /// The page with the article alone left under `root`.
  private(set) var page: Page
  private(set) var root: Page.Node
  /// Who wrote it, as the page's text says.
  private(set) var byline: String?

  /// What is thought to be furniture by its looks.
  struct Suspicions: OptionSet {
    let rawValue: Int
    static let byName = Suspicions(rawValue: 1)
    static let byWeight = Suspicions(rawValue: 2)
    static let byContent = Suspicions(rawValue: 4)
  }

  /// Fewer code points than these are taken for a failure.
  private static let enough = 500

  /// - Parameters:
  ///   - title: The headline, so that a heading that repeats it is left out.
  ///   - wantsByline: Whether the page has not said otherwise who wrote it.
  init(_ original: Page, title: String, wantsByline: Bool) {
    var prepared = original
    prepared.prepare()
    let attempts: [Suspicions] = [
      [.byName, .byWeight, .byContent], [.byWeight, .byContent], [.byContent], [],
    ]
    var best: (content: MainContent, length: Int)?
    for suspicions in attempts {
      var search = ContentSearch(prepared, suspicions, title: title, wantsByline: wantsByline)
      let root = search.run()
      let content = MainContent(search, root)
      let length = content.page.length(root)
      if length > best?.length ?? -1 { best = (content, length) }
      if length >= Self.enough {
        best = (content, length)
        break
      }
    }
    self = best?.content ?? MainContent(page: prepared, root: prepared.body, byline: nil)
  }

  private init(_ search: ContentSearch, _ root: Page.Node) {
    self.init(page: search.page, root: root, byline: search.byline)
  }

  private init(page: Page, root: Page.Node, byline: String?) {
    self.page = page
    self.root = root
    self.byline = byline
  }
}
