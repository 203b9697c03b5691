import Articles
import Entities
import Foundation

/// A document of another corpus, whose types are coarser than ours.
struct OpenDocument: Decodable {
  let id: String
  let corpus: String
  let text: String
  let entities: [Span]

  /// A range of code points and a type.
  struct Span: Decodable {
    let start: Int
    let end: Int
    let type: String

    init(from decoder: any Decoder) throws {
      var list = try decoder.unkeyedContainer()
      start = try list.decode(Int.self)
      end = try list.decode(Int.self)
      type = try list.decode(String.self)
    }
  }

  /// The documents of a file of JSON lines.
  static func documents(at path: String) throws -> [OpenDocument] {
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let decoder = JSONDecoder()
    return try data.split(separator: UInt8(ascii: "\n")).map {
      try decoder.decode(OpenDocument.self, from: Data($0))
    }
  }

  /// The spans in bytes of the text's UTF-8.
  var byteRanges: [(range: TextRange, type: String)] {
    var offsets: [Int] = [0]
    for scalar in text.unicodeScalars {
      offsets.append(offsets[offsets.count - 1] + UTF8.width(scalar))
    }
    return entities.compactMap { span in
      guard span.start < span.end, span.end < offsets.count, span.start >= 0 else { return nil }
      return (TextRange(offsets[span.start], offsets[span.end]), span.type)
    }
  }
}

extension UTF8 {
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    String(Character(scalar)).utf8.count
  }
}
