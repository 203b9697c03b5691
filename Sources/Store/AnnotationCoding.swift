import Articles
import CStorage

/// Who and what an article names and what it is about, packed beside its text: most names are
/// in the text already and cost two bytes.
struct PackedAnnotation {
  let annotation: Annotation
  let topics: [Topic]
}

extension PackedAnnotation {
  func packed(beside text: [UInt8]) throws(MalformedBytes) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(self)
    let length = writer.bytes.count
    var head = ByteWriter()
    head.write(length)
    let packed = [UInt8](unsafeUninitializedCapacity: gz_packed_bound(length)) { out, count in
      count = gz_pack_beside(
        writer.bytes, length, text, text.count, out.baseAddress, out.count)
    }
    guard !packed.isEmpty else { throw MalformedBytes() }
    return head.bytes + packed
  }

  init(packed: [UInt8], beside text: [UInt8]) throws(MalformedBytes) {
    let bytes = try Self.unpacked(packed, beside: text)
    var reader = ByteReader(bytes[...])
    self = try reader.annotation(limit: text.count)
  }

  private static func unpacked(
    _ packed: [UInt8], beside text: [UInt8]
  ) throws(MalformedBytes) -> [UInt8] {
    var head = ByteReader(packed[...])
    let length = try head.count()
    var headLength = ByteWriter()
    headLength.write(length)
    let body = Array(packed.dropFirst(headLength.bytes.count))
    // Deflate makes at most 1032 bytes of one.
    guard length / 1032 <= body.count else { throw MalformedBytes() }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { out, count in
      count = gz_unpack_beside(body, body.count, text, text.count, out.baseAddress, length)
    }
    guard bytes.count == length else { throw MalformedBytes() }
    return bytes
  }
}

extension ByteWriter {
  mutating func write(_ found: PackedAnnotation) {
    write(found.annotation.entities) { $0.write($1) }
    var end = 0
    write(found.annotation.mentions) { writer, mention in
      writer.write(mention.range, after: end)
      writer.write(mention.entity << 1 | (mention.kind == .nominal ? 1 : 0))
      writer.write(unit: mention.confidence)
      end = mention.range.end
    }
    write(found.topics) { $0.write($1) }
  }

  fileprivate mutating func write(_ entity: Entity) {
    write(Int(entity.id.rawValue))
    write(entity.kind.code << 1 | (entity.isFacility ? 1 : 0))
    write(unit: entity.confidence)
    write(entity.name)
    write(entity.aliases) { $0.write($1) }
  }

  fileprivate mutating func write(_ topic: Topic) {
    write(topic.source.code)
    write(topic.id)
    write(topic.name)
    write(unit: topic.weight)
    write(topic.words) { $0.write($1) }
  }
}

extension ByteReader {
  /// What was found in a text of `limit` bytes.
  mutating func annotation(limit: Int) throws(MalformedBytes) -> PackedAnnotation {
    let entities = try array { reader throws(MalformedBytes) in try reader.entity() }
    var end = 0
    let mentions = try array { reader throws(MalformedBytes) in
      let range = try reader.range(after: end, limit: limit)
      let code = try reader.count()
      guard code >> 1 < entities.count else { throw MalformedBytes() }
      end = range.end
      return Mention(
        range: range, entity: code >> 1, kind: code & 1 == 1 ? .nominal : .name,
        confidence: try reader.unit())
    }
    let topics = try array { reader throws(MalformedBytes) in try reader.topic() }
    return PackedAnnotation(
      annotation: Annotation(entities: entities, mentions: mentions), topics: topics)
  }

  fileprivate mutating func entity() throws(MalformedBytes) -> Entity {
    let id = Entity.ID(rawValue: Int64(try int()))
    let code = try count()
    guard let kind = Entity.Kind(code: code >> 1) else { throw MalformedBytes() }
    let confidence = try unit()
    return Entity(
      id: id, kind: kind, name: try string(),
      aliases: try array { reader throws(MalformedBytes) in try reader.string() },
      isFacility: code & 1 == 1, confidence: confidence)
  }

  fileprivate mutating func topic() throws(MalformedBytes) -> Topic {
    guard let source = Topic.Source(code: try int()) else { throw MalformedBytes() }
    let id = try string()
    let name = try string()
    let weight = try unit()
    return Topic(
      id: id, name: name, source: source, weight: weight,
      words: try array { reader throws(MalformedBytes) in try reader.string() })
  }
}

/// What stands for a case in a library: its place among all, which must never change.
extension Entity.Kind {
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init?(code: Int) {
    guard Self.allCases.indices.contains(code) else { return nil }
    self = Self.allCases[code]
  }
}

extension Topic.Source {
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init?(code: Int) {
    guard Self.allCases.indices.contains(code) else { return nil }
    self = Self.allCases[code]
  }
}

extension Article.Format {
  var code: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  init?(code: Int) {
    guard Self.allCases.indices.contains(code) else { return nil }
    self = Self.allCases[code]
  }
}
