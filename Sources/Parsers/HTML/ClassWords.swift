/// What the class and id of an element say about it, by the words that pages commonly use there.
struct ClassWords: OptionSet {
  let rawValue: UInt16

  /// Furniture of the page, as a sidebar or comments are.
  static let furniture = ClassWords(rawValue: 1)
  /// Possibly the article, whatever else it says.
  static let maybeArticle = ClassWords(rawValue: 2)
  static let goodClass = ClassWords(rawValue: 4)
  static let badClass = ClassWords(rawValue: 8)
  static let goodID = ClassWords(rawValue: 16)
  static let badID = ClassWords(rawValue: 32)
  static let byline = ClassWords(rawValue: 64)
  static let sharing = ClassWords(rawValue: 128)
  /// A call to subscribe, agree or read on, where it is short.
  static let callout = ClassWords(rawValue: 512)
  /// Asks for consent to cookies and the like.
  static let consent = ClassWords(rawValue: 1024)
  /// Hidden by a style or attribute.
  static let hidden = ClassWords(rawValue: 256)

  init(rawValue: UInt16) { self.rawValue = rawValue }

  init(_ attributes: [(name: String, value: String)]) {
    self = []
    var names = ""
    for (name, value) in attributes {
      let value = value.utf8.count > 1000 ? String(value.prefix(1000)) : value
      switch name {
      case "class":
        let folded = value.lowercased()
        names += " " + folded
        if Self.has(Self.goodWords, folded) { insert(.goodClass) }
        if Self.isBad(folded) { insert(.badClass) }
      case "id":
        let folded = value.lowercased()
        names += " " + folded
        if Self.has(Self.goodWords, folded) { insert(.goodID) }
        if Self.isBad(folded) { insert(.badID) }
      case "hidden":
        insert(.hidden)
      case "aria-hidden":
        if value.lowercased() == "true" { insert(.hidden) }
      case "style":
        if Self.hides(value) { insert(.hidden) }
      default: break
      }
    }
    guard !names.isEmpty else { return }
    if Self.has(Self.furnitureWords, names) { insert(.furniture) }
    if Self.has(Self.calloutWords, names) { insert(.callout) }
    if Self.has(Self.articleWords, names) { insert(.maybeArticle) }
    if Self.has(Self.bylineWords, names) { insert(.byline) }
    if Self.hasSharing(names) { insert(.sharing) }
    if Self.asksConsent(names) { insert(.consent) }
    // A picture that is shown where scripts do not run is hidden only from those that run them.
    if names.contains("fallback-image") { remove(.hidden) }
  }

  /// What its names speak for or against its being the article.
  var weight: Int {
    (contains(.goodClass) ? 25 : 0) - (contains(.badClass) ? 25 : 0)
      + (contains(.goodID) ? 25 : 0) - (contains(.badID) ? 25 : 0)
  }

  private static func has(_ words: [String], _ names: String) -> Bool {
    words.contains { names.containsBytes(of: $0) }
  }

  private static func isBad(_ names: String) -> Bool {
    has(badWords, names)
      || names.split(separator: " ").contains { $0 == "hid" || $0.hasPrefix("hid-") }
  }

  private static func hides(_ style: String) -> Bool {
    let style = style.lowercased().filter { !$0.isWhitespace }
    return style.contains("display:none") || style.contains("visibility:hidden")
  }

  /// Whether "share" or the like is a word among the names.
  private static func hasSharing(_ names: String) -> Bool {
    let words = names.split { " _-".contains($0) }
    return words.contains("share") || names.contains("sharedaddy")
  }

  /// Whether it is named after a banner for cookies, or after a maker of such.
  private static func asksConsent(_ names: String) -> Bool {
    if has(consentMakers, names) { return true }
    guard names.containsBytes(of: "cookie") || names.containsBytes(of: "gdpr") else { return false }
    let kinds = ["banner", "notice", "consent", "bar", "popup", "modal", "message", "law", "wall"]
    return has(kinds, names)
  }

  private static let consentMakers = [
    "onetrust", "ot-sdk", "sp_message", "sp-message", "qc-cmp", "didomi", "cybotcookie",
    "cookiebot",
    "usercentrics", "truste", "fc-consent", "iubenda", "klaro", "borlabs", "evidon", "cmpbox",
    "cmp-container", "consent-banner", "consent-modal", "privacy-banner",
  ]

  private static let furnitureWords = [
    "-ad-", "ai2html", "banner", "breadcrumb", "combx", "comment", "community", "cover-wrap",
    "disqus", "extra", "footer", "gdpr", "header", "legends", "menu", "related", "remark",
    "replies", "rss", "shoutbox", "sidebar", "skyscraper", "social", "sponsor", "supplemental",
    "ad-break", "agegate", "pagination", "pager", "popup", "yom-remote",
  ]
  private static let calloutWords = [
    "cookie", "consent", "newsletter", "signup", "sign-up", "taboola", "outbrain", "recommend",
    "trending", "most-read", "mostread", "sr-only", "visually-hidden", "visuallyhidden",
    "screen-reader", "paywall", "subscribe",
  ]
  private static let articleWords = [
    "and", "article", "body", "column", "content", "main", "mathjax", "shadow",
  ]
  private static let goodWords = [
    "article", "body", "content", "entry", "hentry", "h-entry", "main", "page", "pagination",
    "post", "text", "blog", "story",
  ]
  private static let badWords = [
    "-ad-", "hidden", "banner", "combx", "comment", "com-", "contact", "footer", "gdpr",
    "masthead", "media", "meta", "outbrain", "promo", "related", "scroll", "share", "shoutbox",
    "sidebar", "skyscraper", "sponsor", "shopping", "tags", "widget",
  ]
  private static let bylineWords = ["byline", "author", "dateline", "writtenby", "p-author"]
}

extension String {
  /// Whether the bytes of `word` occur; both in small letters.
  func containsBytes(of word: String) -> Bool {
    let text = utf8Span.span
    let wanted = word.utf8Span.span
    guard wanted.count > 0, text.count >= wanted.count else { return wanted.count == 0 }
    for start in 0...text.count - wanted.count where text[start] == wanted[0] {
      var offset = 1
      while offset < wanted.count, text[start + offset] == wanted[offset] { offset += 1 }
      if offset == wanted.count { return true }
    }
    return false
  }
}
