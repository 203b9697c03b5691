extension Filter {
  /// The words of one library that a filter may be completed with.
  public struct Vocabulary: Hashable, Sendable {
    /// Ids of topics.
    public var topics: [String]
    public var sources: [String]
    public var authors: [String]
    public var tags: [String]
    public var languages: [String]
    /// Names of saved filters.
    public var saved: [String]
    /// Names and aliases, most mentioned first.
    public var entities: [Named]

    public init(
      topics: [String] = [], sources: [String] = [], authors: [String] = [], tags: [String] = [],
      languages: [String] = [], saved: [String] = [], entities: [Named] = []
    ) {
      self.topics = topics
      self.sources = sources
      self.authors = authors
      self.tags = tags
      self.languages = languages
      self.saved = saved
      self.entities = entities
    }

    /// A name an entity goes by.
    public struct Named: Hashable, Sendable {
      public let name: String
      public let kind: Entity.Kind

      public init(_ name: String, _ kind: Entity.Kind) {
        self.name = name
        self.kind = kind
      }
    }
  }

  /// What stands at the cursor and may be completed.
  public struct Stem: Hashable, Sendable {
    /// The field whose value it begins; nil for a field's name or a bare word.
    public let field: FilterField?
    /// What was typed of it, without a quotation mark.
    public let typed: String
    /// The bytes that a completion replaces.
    public let range: TextRange
  }

  /// What could stand at the cursor.
  public struct Completions: Hashable, Sendable {
    /// The bytes that each candidate replaces.
    public let range: TextRange
    /// Best first, at most `limit`; a field's name ends with its colon.
    public let candidates: [String]
  }

  /// Finds what stands before the cursor, for asking a library what could complete it.
  ///
  /// - Parameter cursor: An offset in UTF-8 bytes, within `text`.
  public static func stem(of text: String, at cursor: Int) -> Stem {
    let bytes = Array(text.utf8.prefix(cursor))
    var start = bytes.startIndex
    var colon: Int?
    var isQuoted = false
    for (index, byte) in bytes.enumerated() {
      if byte == .quote {
        if isQuoted || colon != index - 1 { (start, colon) = (index + 1, nil) }
        isQuoted.toggle()
      } else if !isQuoted {
        let startsTerm = byte <= 32 || byte == .opening || byte == .closing
        if startsTerm || (byte == .minus && index == start) { (start, colon) = (index + 1, nil) }
        if byte == UInt8(ascii: ":"), colon == nil { colon = index }
      }
    }
    guard let colon, let field = FilterField(name: typed(bytes[start..<colon])[...]) else {
      return Stem(field: nil, typed: typed(bytes[start...]), range: TextRange(start, bytes.count))
    }
    let value = bytes[(colon + 1)...]
    let unquoted = value.first == .quote ? value.dropFirst() : value
    return Stem(
      field: field, typed: typed(unquoted),
      range: TextRange(colon + 1, bytes.count))
  }

  private static func typed(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }

  /// What could stand at the cursor of a prompt that holds `text`.
  ///
  /// - Parameters:
  ///   - cursor: An offset in UTF-8 bytes, within `text`.
  ///   - limit: The most candidates.
  public static func completions(
    for text: String, at cursor: Int, vocabulary: Vocabulary, limit: Int = 50
  ) -> Completions {
    let stem = stem(of: text, at: cursor)
    let words = vocabulary.words(for: stem.field)
    let wanted = stem.typed.lowercased()
    var seen: Set<String> = []
    let starting = words.filter { $0.lowercased().hasPrefix(wanted) }
    let inside = words.filter { $0.lowercased().contains(" " + wanted) }
    let found = (starting + (wanted.isEmpty ? [] : inside)).filter { seen.insert($0).inserted }
    let candidates = found.prefix(limit).map { stem.field == nil ? $0 + ":" : written($0) }
    return Completions(range: stem.range, candidates: candidates)
  }

  /// A value with quotation marks where it needs them.
  private static func written(_ value: String) -> String {
    let isPlain = value.utf8.allSatisfy { byte in
      byte > 32 && ![.quote, .opening, .closing, .star, .backslash].contains(byte)
    }
    return isPlain ? value : quoted(value)
  }
}

extension Filter.Vocabulary {
  fileprivate func words(for field: FilterField?) -> [String] {
    switch field {
    case nil: FilterField.allCases.map(\.rawValue)
    case .topic: topics
    case .source: sources
    case .author: authors
    case .tag: tags
    case .filter: saved
    case .is: Filter.State.allCases.map(\.rawValue)
    case .format: Article.Format.allCases.map(\.rawValue)
    case .sort: Filter.Sort.allCases.map(\.rawValue)
    case .lang: languages
    case .age: ["<1d", "<7d", "<1m", "<1y", ">1m", ">1y"]
    case .date: ["today", "yesterday"] + Timestamp.weekdays.map { $0.lowercased() }
    case .entity: entities.map(\.name)
    case .title, .body, .note, .path, .words: []
    case .person, .org, .place, .group, .event, .product, .work:
      entities.filter { $0.kind == field?.kind }.map(\.name)
    }
  }
}
