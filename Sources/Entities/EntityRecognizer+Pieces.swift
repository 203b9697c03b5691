import Articles

extension EntityRecognizer {
  /// How long a text may be that is read whole, in bytes: a byte takes about 100 in memory
  /// meanwhile.
  private static let wholeLimit = 1 << 20
  /// The length of a piece of a longer one.
  private static let pieceLength = 1 << 18

  /// The entities of a body of any length. A text longer than a megabyte is read piece by piece: a
  /// surname alone is then told only by the full name in its own piece.
  func annotateInPieces(_ body: Body, article: Article.ID) -> Annotation? {
    guard body.text.utf8.count > Self.wholeLimit else { return nil }
    var whole = Annotation()
    var places: [Entity.ID: Int] = [:]
    for range in body.pieces(length: Self.pieceLength) {
      let part = explainedAnnotation(of: body.piece(range), article: article).annotation
      let indices = part.entities.map { whole.place(of: $0, in: &places) }
      whole.mentions += part.mentions.map { mention in
        var moved = mention
        moved.range = mention.range.moved(by: range.start)
        moved.entity = indices[mention.entity]
        return moved
      }
    }
    return whole
  }
}

extension Annotation {
  /// The place of an entity, which is added where it is new, and learns other names where not.
  fileprivate mutating func place(of entity: Entity, in places: inout [Entity.ID: Int]) -> Int {
    guard let known = places[entity.id] else {
      places[entity.id] = entities.count
      entities.append(entity)
      return entities.count - 1
    }
    for name in [entity.name] + entity.aliases where name != entities[known].name {
      if !entities[known].aliases.contains(name) { entities[known].aliases.append(name) }
    }
    return known
  }
}

extension Body {
  /// Stretches of the text of about `length` bytes, which end at a part's end or, in a long
  /// paragraph, at a space.
  fileprivate func pieces(length: Int) -> [TextRange] {
    var pieces: [TextRange] = []
    var start = 0
    for part in parts {
      if part.range.start - start >= length / 2, part.range.end - start > length {
        pieces.append(TextRange(start, part.range.start))
        start = part.range.start
      }
      while part.range.end - start > 2 * length,
        let space = lastSpace(before: start + length, after: start)
      {
        pieces.append(TextRange(start, space))
        start = space
      }
    }
    if start < text.utf8.count { pieces.append(TextRange(start, text.utf8.count)) }
    return pieces
  }

  private func lastSpace(before end: Int, after start: Int) -> Int? {
    let bytes = text.utf8Span.span
    var index = end
    while index > start + 1 {
      index -= 1
      if bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\n") { return index }
    }
    return nil
  }

  /// A stretch as a body of its own, without links.
  fileprivate func piece(_ range: TextRange) -> Body {
    let inside = parts.compactMap { part -> Part? in
      let start = max(part.range.start, range.start)
      let end = min(part.range.end, range.end)
      guard start < end else { return nil }
      let moved = TextRange(start, end).moved(by: -range.start)
      var kind = part.range == TextRange(start, end) ? part.kind : .paragraph
      // The cells of a table would have to be moved as well.
      if case .table = kind { kind = .paragraph }
      return Part(kind, moved, quotationDepth: part.quotationDepth)
    }
    return Body(text: String(text[range]), parts: inside)
  }
}

extension TextRange {
  fileprivate func moved(by bytes: Int) -> TextRange { TextRange(start + bytes, end + bytes) }
}
