import Articles
import CStorage

/// What of an article no list needs: its body and where it came from, packed.
struct PackedArticle {
  let isHeadlineDerived: Bool
  let dateline: String?
  let location: String
  let link: String?
  let categories: [String]
  let body: Body
}

extension PackedArticle {
  init(_ article: Article) {
    isHeadlineDerived = article.isHeadlineDerived
    dateline = article.dateline
    location = article.source.location
    link = article.source.link
    categories = article.categories
    body = article.body
  }

  /// Packs it: the text first, so that a search can unpack that alone.
  func packed() throws(MalformedBytes) -> [UInt8] {
    try pack(encoded(with: location), textLength: body.text.utf8.count)
  }

  /// The bytes that are packed.
  func encoded(with location: String) -> [UInt8] {
    var writer = ByteWriter()
    writer.write(isHeadlineDerived)
    writer.write(dateline)
    writer.write(location)
    writer.write(link)
    writer.write(categories) { $0.write($1) }
    var end = 0
    writer.write(body.parts) { writer, part in
      writer.write(part, after: end)
      end = part.range.end
    }
    end = 0
    writer.write(body.links) { writer, link in
      writer.write(link.range, after: end)
      writer.write(link.target)
      end = link.range.end
    }
    end = 0
    writer.write(body.emphases) { writer, emphasis in
      writer.write(emphasis.kind.code)
      writer.write(emphasis.range, after: end)
      end = emphasis.range.start
    }
    return Array(body.text.utf8) + writer.bytes
  }

  /// Unpacks it.
  init(packed: [UInt8]) throws(MalformedBytes) {
    let textLength = gz_unpacked_length(packed, packed.count, 1)
    try self.init(encoded: unpack(packed, textOnly: false), textLength: textLength)
  }

  /// Reads the bytes that were packed.
  init(encoded bytes: [UInt8], textLength: Int) throws(MalformedBytes) {
    guard textLength <= bytes.count else { throw MalformedBytes() }
    let text = String(decoding: bytes[..<textLength], as: UTF8.self)
    // Bytes that are no UTF-8 would have been mended, and every offset would be wrong.
    guard text.utf8.count == textLength else { throw MalformedBytes() }
    var reader = ByteReader(bytes[textLength...])
    isHeadlineDerived = try reader.flag()
    dateline = try reader.optionalString()
    location = try reader.string()
    link = try reader.optionalString()
    categories = try reader.array { reader throws(MalformedBytes) in try reader.string() }
    body = try Self.body(text, from: &reader)
  }

  private static func body(
    _ text: String, from reader: inout ByteReader
  ) throws(MalformedBytes) -> Body {
    let limit = text.utf8.count
    var end = 0
    let parts = try reader.array { reader throws(MalformedBytes) in
      let part = try reader.part(after: end, limit: limit)
      end = part.range.end
      return part
    }
    end = 0
    let links = try reader.array { reader throws(MalformedBytes) in
      let range = try reader.range(after: end, limit: limit)
      end = range.end
      return Body.Link(range, target: try reader.string())
    }
    end = 0
    let emphases = try reader.array { reader throws(MalformedBytes) in
      guard let kind = Body.Emphasis.Kind(code: try reader.int()) else { throw MalformedBytes() }
      let range = try reader.range(after: end, limit: limit)
      end = range.start
      return Body.Emphasis(kind, range)
    }
    return Body(text: text, parts: parts, links: links, emphases: emphases)
  }
}

/// Packs bytes, the first of which are a text that can be unpacked alone.
func pack(_ bytes: [UInt8], textLength: Int) throws(MalformedBytes) -> [UInt8] {
  let packed = [UInt8](unsafeUninitializedCapacity: gz_packed_bound(bytes.count)) { out, count in
    count = gz_pack(bytes, bytes.count, textLength, out.baseAddress, out.count)
  }
  guard !packed.isEmpty else { throw MalformedBytes() }
  return packed
}

/// Unpacks all of a pack, or its text alone.
func unpack(_ packed: [UInt8], textOnly: Bool) throws(MalformedBytes) -> [UInt8] {
  let length = gz_unpacked_length(packed, packed.count, textOnly ? 1 : 0)
  guard length > 0 else {
    guard textOnly, packed.count > 9 else { throw MalformedBytes() }
    return []
  }
  var isWhole = false
  let bytes = [UInt8](unsafeUninitializedCapacity: length) { out, count in
    isWhole = gz_unpack(packed, packed.count, out.baseAddress, length) == 1
    count = isWhole ? length : 0
  }
  guard isWhole else { throw MalformedBytes() }
  return bytes
}
