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
    var found: [MainContent] = []
    for suspicions in attempts {
      var search = ContentSearch(prepared, suspicions, title: title, wantsByline: wantsByline)
      let root = search.run()
      let content = MainContent(search, root)
      found.append(content)
      if content.page.length(root) >= Self.enough { break }
      // A short report below its own headline is one.
      if let place = search.titlePlace, content.page.contains(root, place), content.prose >= 100 {
        break
      }
    }
    self = Self.best(of: found) ?? MainContent(page: prepared, root: prepared.body, byline: nil)
  }

  /// The last where it has enough; of short ones, the most suspicious that has most of the prose
  /// that any has, since the others add menus to a short report.
  private static func best(of found: [MainContent]) -> MainContent? {
    guard let last = found.last, found.count > 1, last.page.length(last.root) < enough else {
      return found.last
    }
    let prose = found.map { $0.prose }
    let most = prose.max() ?? 0
    let first = prose.indices.first { most > 0 && prose[$0] * 5 >= most * 4 }
    let lengths = found.map { $0.page.length($0.root) }
    return found[first ?? lengths.indices.max { lengths[$0] < lengths[$1] } ?? 0]
  }

  /// The code points in its paragraphs that are not mostly links.
  private var prose: Int {
    page.elements(below: root, ["p", "pre", "td", "li", "blockquote"]).reduce(0) { sum, node in
      let length = page.length(node)
      return sum + (length >= 60 && page.linkDensity(node) < 0.3 ? length : 0)
    }
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
