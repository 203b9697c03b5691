/// The text of an article and what its stretches are.
public struct Body: Equatable, Sendable {
  /// Sanitized UTF-8. For a plain-text file it is the file's text whole.
  public var text: String
  /// Paragraphs, subheads and the like in reading order; they do not overlap.
  public var parts: [Part]
  /// Links in reading order; the *n*-th is shown as `[n]`.
  public var links: [Link]
  /// Stretches set apart inside a part, in order of their start; they may nest.
  public var emphases: [Emphasis]

  public init(
    text: String, parts: [Part], links: [Link] = [], emphases: [Emphasis] = []
  ) {
    self.text = text
    self.parts = parts
    self.links = links
    self.emphases = emphases
  }

  /// The first paragraph, or nil where there is none.
  public var lede: TextRange? {
    parts.first { $0.kind == .paragraph }?.range
  }

  /// One block of the body.
  public struct Part: Equatable, Sendable {
    public var kind: Kind
    /// Its text, without the line end behind it. A single newline inside is a space, but in code.
    public var range: TextRange
    /// How many quotations it stands in.
    public var quotationDepth: Int

    public init(_ kind: Kind, _ range: TextRange, quotationDepth: Int = 0) {
      self.kind = kind
      self.range = range
      self.quotationDepth = quotationDepth
    }
  }

  /// What a part is.
  public enum Kind: Equatable, Sendable {
    /// The headline where it stands in the text itself, as in a plain-text file.
    case headline
    /// Who wrote it, where that stands in the text itself.
    case byline
    /// A heading inside the article; level 1 is the highest.
    case subhead(level: Int)
    case paragraph
    /// One paragraph of a list; `marker` is "•" or "3." and empty for a further paragraph.
    case listEntry(marker: String, depth: Int)
    /// Text whose lines and spaces are kept.
    case code
    case table(Table)
    case caption
    /// A note; `label` is its number or mark.
    case footnote(label: String)
    /// A line across the page; its range is empty.
    case rule
  }

  /// The cells of a table, row by row; each is a range of the body's text.
  public struct Table: Equatable, Sendable {
    public var rows: [[TextRange]]
    /// How many of the first rows are headings.
    public var headerRows: Int

    public init(rows: [[TextRange]], headerRows: Int) {
      self.rows = rows
      self.headerRows = headerRows
    }
  }

  /// A stretch of text that leads elsewhere.
  public struct Link: Equatable, Sendable {
    public var range: TextRange
    /// Absolute where the source allowed it; without control or invisible characters.
    public var target: String

    public init(_ range: TextRange, target: String) {
      self.range = range
      self.target = target
    }
  }

  /// A stretch of text set apart.
  public struct Emphasis: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      case emphasized
      case strong
      case code
      case struckThrough
      case superscript
      case `subscript`
    }

    public var kind: Kind
    public var range: TextRange

    public init(_ kind: Kind, _ range: TextRange) {
      self.kind = kind
      self.range = range
    }
  }
}
