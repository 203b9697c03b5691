import Articles
import Reader

extension Article {
  /// The article as the reader sets it, 72 columns wide.
  var plainText: String {
    var setting = PageSetting(columns: 72)
    setting.reordersRightToLeft = false  // printed text is in reading order, for any use
    return setting.page(for: self).lines.map { $0.drawn(of: body.text) }.joined(separator: "\n")
  }

  var json: JSON { .object(fields) }

  /// What a JSON object has of it.
  var fields: [(String, JSON)] {
    [
      ("article", .string(id.description)), ("headline", .string(headline)),
      ("derived", .bool(isHeadlineDerived)), ("byline", JSON(byline)),
      ("dateline", JSON(dateline)), ("published", JSON(published?.isoDate)),
      ("source", .string(source.name)), ("location", .string(source.location)),
      ("link", JSON(source.link)), ("language", JSON(language)),
      ("categories", .array(categories.map(JSON.string))), ("text", .string(body.text)),
    ]
  }

  /// One line of `entities --format json`.
  func entitiesJSON(_ annotation: Annotation) -> JSON {
    let positions = CodePoints(of: body.text)
    let entities = annotation.entities.enumerated().map { index, entity in
      entity.json(
        mentions: annotation.mentions.filter { $0.entity == index }.map { mention in
          .object([
            ("start", .int(positions.count(before: mention.range.start))),
            ("end", .int(positions.count(before: mention.range.end))),
            ("text", .string(String(body.text[mention.range]))),
            ("confidence", .decimal(mention.confidence)),
            ("kind", .string(mention.kind.rawValue)),
          ])
        })
    }
    return .object([
      ("article", .string(id.description)), ("text", .string(body.text)),
      ("entities", .array(entities)),
    ])
  }
}

extension Entity {
  fileprivate func json(mentions: [JSON]) -> JSON {
    var pairs: [(String, JSON)] = [
      ("id", .string("e\(String(id.rawValue, radix: 36))")), ("type", .string(kind.rawValue)),
    ]
    if isFacility { pairs.append(("facility", .bool(true))) }
    pairs += [
      ("name", .string(name)), ("aliases", .array(aliases.map(JSON.string))),
      ("confidence", .decimal(confidence)), ("mentions", .array(mentions)),
    ]
    return .object(pairs)
  }
}

extension OpenedArticle {
  /// One line of `topics --format json`.
  var topicsJSON: JSON {
    let topics = topics.map { topic in
      JSON.object([
        ("id", .string(topic.id)), ("name", .string(topic.name)),
        ("source", .string(topic.source.rawValue)), ("weight", .decimal(topic.weight)),
        ("words", .array(topic.words.map(JSON.string))),
      ])
    }
    return .object([("article", .string(article.id.description)), ("topics", .array(topics))])
  }
}

extension ListRow {
  /// Id, unread and star marks, day, headline and source.
  var line: String {
    let marks = (isRead ? " " : "●") + (isStarred ? "★" : " ")
    let day = published.map { String($0.isoDate.prefix(10)) } ?? "          "
    return "\(id) \(marks) \(day)  \(headline)  (\(source))"
  }

  var json: JSON {
    .object([
      ("article", .string(id.description)), ("headline", .string(headline)),
      ("source", .string(source)), ("published", JSON(published?.isoDate)),
      ("read", .bool(isRead)), ("starred", .bool(isStarred)),
    ])
  }
}

extension Annotation {
  /// The mentions that the recognizer is at least so sure of, and their entities.
  func atLeast(_ confidence: Float) -> Annotation {
    guard confidence > 0 else { return self }
    let kept = mentions.filter { $0.confidence >= confidence }
    let named = Set(kept.map(\.entity))
    let order = entities.indices.filter(named.contains)
    return Annotation(
      entities: order.map { entities[$0] },
      mentions: kept.map { mention in
        var mention = mention
        mention.entity = order.firstIndex(of: mention.entity) ?? 0
        return mention
      })
  }

  /// One line an entity: type, mentions by name, name, aliases.
  var lines: [String] {
    entities.indices.map { index in
      let entity = entities[index]
      let count = mentions.count { $0.entity == index && $0.kind == .name }
      let aliases = entity.aliases.isEmpty ? "" : "  (\(entity.aliases.joined(separator: "; ")))"
      return "\(entity.kind.letter) \(count)  \(entity.name)\(aliases)"
    }
  }
}

/// Counts code points up to a byte, for offsets in JSON.
struct CodePoints {
  /// The code points before each 64th byte.
  private var marks: [Int] = []
  private let text: String

  init(of text: String) {
    self.text = text
    var count = 0
    for (offset, byte) in text.utf8.enumerated() {
      if offset % 64 == 0 { marks.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    if text.utf8.count % 64 == 0 { marks.append(count) }
  }

  func count(before offset: Int) -> Int {
    let start = offset / 64 * 64
    let bytes = text.utf8.dropFirst(start).prefix(offset - start)
    return marks[offset / 64] + bytes.count { $0 & 0xC0 != 0x80 }
  }
}

extension Timestamp {
  /// `2024-06-03T12:00:00Z`
  var isoDate: String {
    let (year, month, day) = day()
    let second = Int(((seconds % 86_400) + 86_400) % 86_400)
    let parts = [second / 3600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    let date = [month, day].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(year)-\(date[0])-\(date[1])T\(parts.joined(separator: ":"))Z"
  }
}
