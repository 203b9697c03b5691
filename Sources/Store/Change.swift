import Articles
import CStorage
import Foundation
import GRDB

/// What can be done to articles at once.
package enum Mark: Hashable, Sendable {
  case read(Bool)
  case starred(Bool)
  /// A tag is put on them, or taken off.
  case tagged(String, Bool)
}

/// What a reader did, with all that it takes to undo and to do it again.
enum Change: Equatable {
  /// These articles were not so before.
  case marked(Mark, [Article.ID])
  /// These articles were deleted.
  case deleted([DeletedArticle])
  /// A saved filter was added, changed or removed.
  case saved(name: String, before: String?, after: String?)
  case highlighted(Article.ID, before: [Highlight], after: [Highlight])
}

extension Change {
  /// For the log.
  func packed() throws -> [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .marked(let mark, let articles):
      writer.write(0)
      writer.write(mark)
      var last: Int64 = 0
      // In order, the differences are short.
      writer.write(articles.map(\.rawValue).sorted()) { writer, id in
        writer.write(Int(id - last))
        last = id
      }
    case .deleted(let articles):
      writer.write(4)
      writer.write(articles) { $0.write($1) }
    case .saved(let name, let before, let after):
      writer.write(2)
      writer.write(name)
      writer.write(before)
      writer.write(after)
    case .highlighted(let article, let before, let after):
      writer.write(3)
      writer.write(Int(article.rawValue))
      writer.write(before) { $0.write($1) }
      writer.write(after) { $0.write($1) }
    }
    return try pack(writer.bytes, textLength: 0)
  }

  init(packed: [UInt8]) throws {
    var reader = ByteReader(try unpack(packed, textOnly: false)[...])
    let kind = try reader.int()
    switch kind {
    case 0:
      let mark = try reader.mark()
      var last = 0
      let articles = try reader.array { reader throws(MalformedBytes) in
        last &+= try reader.int()
        return Article.ID(rawValue: Int64(last))
      }
      self = .marked(mark, articles)
    case 1, 4:
      self = .deleted(
        try reader.array { reader throws(MalformedBytes) in
          try reader.deletedArticle(hasSlot: kind == 4)
        })
    case 2:
      self = .saved(
        name: try reader.string(), before: try reader.optionalString(),
        after: try reader.optionalString())
    case 3:
      self = .highlighted(
        Article.ID(rawValue: Int64(try reader.int())),
        before: try reader.array { reader throws(MalformedBytes) in try reader.highlight() },
        after: try reader.array { reader throws(MalformedBytes) in try reader.highlight() })
    default: throw MalformedBytes()
    }
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ mark: Mark) {
    switch mark {
    case .read(let flag):
      write(0)
      write(flag)
    case .starred(let flag):
      write(1)
      write(flag)
    case .tagged(let name, let flag):
      write(2)
      write(flag)
      write(name)
    }
  }

  mutating func write(_ highlight: Highlight) {
    write(highlight.range, after: 0)
    // The first libraries wrote 0 or 1 and the note here.
    write(2)
    write(highlight.note)
    write(highlight.color)
    write(highlight.quote)
  }
}

extension ByteReader {
  fileprivate mutating func mark() throws(MalformedBytes) -> Mark {
    switch try int() {
    case 0: return .read(try flag())
    case 1: return .starred(try flag())
    case 2:
      let flag = try flag()
      return .tagged(try string(), flag)
    default: throw MalformedBytes()
    }
  }

  mutating func highlight() throws(MalformedBytes) -> Highlight {
    let range = try range(after: 0, limit: Int(Int32.max))
    switch try int() {
    case 0: return Highlight(range)
    case 1: return Highlight(range, note: try string())
    default:
      let note = try optionalString()
      return Highlight(range, color: try int(), note: note, quote: try optionalString())
    }
  }
}
