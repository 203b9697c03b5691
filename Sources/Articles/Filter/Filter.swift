/// What narrows a list of articles: one language for the prompt, saved filters, bulk commands and
/// the command line.
public struct Filter: Hashable, Sendable {
  /// As it was written.
  public let text: String
  /// What it means.
  public let expression: Expression
  /// The order it asks for; nil where it asks for none.
  public let sort: Sort?

  /// Every article, in the usual order.
  public static let all = Filter(text: "", expression: .all, sort: nil)

  init(text: String, expression: Expression, sort: Sort?) {
    self.text = text
    self.expression = expression
    self.sort = sort
  }

  /// Reads a filter.
  ///
  /// - Parameter text: At most 4,096 bytes, parentheses at most 32 deep; nothing at all means
  ///   every article.
  /// - Throws: Where in `text` it does not make sense, and why.
  /// - Complexity: O(*n*) in the bytes of `text`.
  public init(_ text: String) throws(FilterError) {
    var parser = FilterParser(text)
    let expression = try parser.parseAll()
    self.init(text: text, expression: expression, sort: parser.sort)
  }

  /// In what order articles are listed.
  public enum Sort: String, CaseIterable, Hashable, Sendable {
    /// Oldest first.
    case date
    /// Newest first: the usual order.
    case dateDescending = "-date"
    /// By headline.
    case title
    /// By source, the newest of each first.
    case source
    /// Best match first, among the newest matches; by date where no text is searched for.
    case relevance
  }

  /// What an article must be like to be listed.
  public indirect enum Expression: Hashable, Sendable {
    /// Every article.
    case all
    /// Articles that fit each of two or more.
    case and([Expression])
    /// Articles that fit one of two or more.
    case or([Expression])
    /// Articles that do not fit.
    case not(Expression)
    /// Words in the text.
    case text(Words, Scope)
    /// A regular expression (PCRE2, case ignored) that the headline matches somewhere.
    case headlineMatches(String)
    /// Somebody or something is named, of one type or of any.
    case names(Name, Entity.Kind?)
    /// One of the other fields that hold a name.
    case field(NameField, Name)
    /// What a reader did with it.
    case state(State)
    /// How many words the body has: both bounds are included.
    case words(ClosedRange<Int>)
    /// How many seconds ago it was published: both bounds are included.
    case age(ClosedRange<Int64>)
    /// When it was published.
    case date(DateRange)
    /// Another filter, saved under a name.
    case saved(String)
  }

  /// Words to find in a text: stemmed, case and accents ignored.
  public enum Words: Hashable, Sendable {
    case word(String)
    /// Words that start so.
    case prefix(String)
    /// Words one after another.
    case phrase(String)
    /// Words or phrases with at most so many words between the first and the last.
    case near([String], distance: Int)
  }

  /// Where words are looked for.
  public enum Scope: Hashable, Sendable {
    case titleAndBody
    case title
    case body
  }

  /// A name to compare with; case, accents and punctuation are ignored.
  public struct Name: Hashable, Sendable {
    public let text: String
    /// Whether it is enough that a name starts so.
    public let isPrefix: Bool

    public init(_ text: String, isPrefix: Bool = false) {
      self.text = text
      self.isPrefix = isPrefix
    }
  }

  /// A field that holds a name and is no entity.
  public enum NameField: String, CaseIterable, Hashable, Sendable {
    /// Words of the source's name.
    case source
    /// Words of the byline.
    case author
    /// A topic's id or name, whoever says so.
    case topic
    /// A tag, whole.
    case tag
    /// Words of a note.
    case note
    /// A language tag, or its beginning up to a hyphen.
    case language = "lang"
    /// What kind of file it came from.
    case format
    /// The file it came from, or a folder above that.
    case path
  }

  /// What a reader did with an article.
  public enum State: String, CaseIterable, Hashable, Sendable {
    case unread
    case read
    case starred
    /// Read in part.
    case begun
    case highlighted
    case noted
  }
}
