package import Articles

/// What the program asks of its parser: the bytes of one file.
package struct ParserRequest: Equatable, Sendable {
  package let format: Format
  package let location: String
  package let bytes: [UInt8]

  package init(format: Format, location: String, bytes: [UInt8]) {
    self.format = format
    self.location = location
    self.bytes = bytes
  }

  /// As the content of one message.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(Int(format.rawValue))
    writer.write(location)
    writer.write(bytes)
    return writer.bytes
  }

  package init(decoding message: [UInt8]) throws(CodingError) {
    var reader = ByteReader(message)
    guard let raw = UInt8(exactly: try reader.number()), let format = Format(rawValue: raw) else {
      throw CodingError()
    }
    self.init(format: format, location: try reader.text(), bytes: try reader.content())
  }
}

/// What the parser answers: articles, one a message, and then an end.
package enum ParserAnswer: Equatable, Sendable {
  case article(Article)
  /// All articles were sent; nil, or why there is none or no more.
  case end(ImportError.Reason?)

  /// As the content of one message.
  package var encoded: [UInt8] {
    var writer = ByteWriter()
    switch self {
    case .article(let article):
      writer.write(0)
      writer.write(article)
    case .end(let reason):
      writer.write(1)
      writer.write(reason) { $0.write($1) }
    }
    return writer.bytes
  }

  package init(decoding message: [UInt8]) throws(CodingError) {
    var reader = ByteReader(message)
    switch try reader.number() {
    case 0: self = .article(try reader.article())
    case 1: self = .end(try reader.optional { (reader) throws(CodingError) in try reader.reason() })
    default: throw CodingError()
    }
  }
}

extension ByteWriter {
  /// The causes that a parser may find; any other is told as a fault.
  fileprivate mutating func write(_ reason: ImportError.Reason) {
    let (code, phrase): (Int, String) =
      switch reason {
      case .empty: (0, "")
      case .binary(let kind): (1, kind)
      case .unsupported(let format): (2, format)
      case .tooLarge(let limit): (3, String(limit))
      case .malformed(let fault): (4, fault)
      default: (4, reason.description)
      }
    write(code)
    write(phrase)
  }
}

extension ByteReader {
  fileprivate mutating func reason() throws(CodingError) -> ImportError.Reason {
    let (code, phrase) = (try number(), try text())
    switch code {
    case 0: return .empty
    case 1: return .binary(phrase)
    case 2: return .unsupported(phrase)
    case 3: return .tooLarge(limit: Int(phrase) ?? 0)
    case 4: return .malformed(phrase)
    default: throw CodingError()
    }
  }
}
