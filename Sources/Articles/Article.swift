/// One news article, as it was imported. It never changes; what a reader did with it is its
/// `ArticleStatus`.
public struct Article: Equatable, Sendable, Identifiable {
  public let id: ID
  /// One line. Derived from the lede where the source had none.
  public var headline: String
  /// Whether the headline was made here and is not the source's.
  public var isHeadlineDerived: Bool
  /// Who wrote it, without "By".
  public var byline: String?
  /// Where and when it was filed: "BEIRUT, June 2".
  public var dateline: String?
  public var published: Timestamp?
  /// An IETF language tag such as "en", where the source says one.
  public var language: String?
  public var source: Source
  /// What kind of file it came from.
  public var format: Format
  /// What the publisher says it is about, in the publisher's words.
  public var categories: [String]
  public var body: Body

  public init(
    id: ID, headline: String, isHeadlineDerived: Bool = false, byline: String? = nil,
    dateline: String? = nil, published: Timestamp? = nil, language: String? = nil, source: Source,
    format: Format = .text, categories: [String] = [], body: Body
  ) {
    self.id = id
    self.headline = headline
    self.isHeadlineDerived = isHeadlineDerived
    self.byline = byline
    self.dateline = dateline
    self.published = published
    self.language = language
    self.source = source
    self.format = format
    self.categories = categories
    self.body = body
  }

  /// What kind of file an article came from.
  public enum Format: String, CaseIterable, Sendable {
    case text
    case markdown
    case html
    case epub
    case feed
    case mail
  }

  /// Where an article came from.
  public struct Source: Hashable, Sendable {
    /// Who published it: a site, a feed, a newsletter, or the folder of a file.
    public var name: String
    /// The path or URL its bytes were read from.
    public var location: String
    /// Where it can be opened in a browser.
    public var link: String?

    public init(name: String, location: String, link: String? = nil) {
      self.name = name
      self.location = location
      self.link = link
    }
  }
}
