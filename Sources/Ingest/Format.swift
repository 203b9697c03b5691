/// What the bytes of a file are, found by looking at them.
package enum Format: UInt8, Sendable {
  case plainText
  case markdown
  case html
  /// RSS, RDF, Atom or a JSON feed.
  case feed
  case epub
  case mail
  case mailbox
  case gzip
}

extension Format {
  /// The format of `bytes`.
  ///
  /// - Parameter name: The file's name, which only decides where the content leaves it open.
  /// - Throws: Why it is none that is read.
  package init(of bytes: [UInt8], name: String) throws(ImportError.Reason) {
    guard !bytes.isEmpty else { throw ImportError.Reason.empty }
    if let kind = Self.foreign.first(where: { bytes.has($0.mark, at: $0.offset) })?.kind {
      throw ImportError.Reason.binary(kind)
    }
    if bytes.has("PK\u{3}\u{4}", at: 0) {
      self = .epub
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .gzip
    } else if name.lowercased().hasSuffix(".epub") {
      throw ImportError.Reason.malformed("it is named as an EPUB and is none")
    } else {
      try self.init(ofText: bytes, name: name)
    }
  }

  private init(ofText bytes: [UInt8], name: String) throws(ImportError.Reason) {
    let encoding = Encoding(of: bytes)
    let sample = Array(bytes.prefix(65_536))
    let head =
      encoding == .utf8 || encoding == nil ? sample : Array((encoding ?? .utf8).decode(sample).utf8)
    guard !Self.isBinary(head) else { throw ImportError.Reason.binary("binary") }
    if encoding == nil, Self.isBeyondText(sample) { throw ImportError.Reason.binary("binary") }
    let look = TextLook(head)
    if look.isMailbox {
      self = .mailbox
    } else if look.isMail {
      self = .mail
    } else if let kind = look.markup {
      guard let format = kind.format else {
        throw ImportError.Reason.unsupported(kind.description)
      }
      self = format
    } else {
      self = look.isMarkdown || Self.isMarkdownName(name) ? .markdown : .plainText
    }
  }

  private static func isMarkdownName(_ name: String) -> Bool {
    [".md", ".markdown", ".mdown", ".mkd"].contains { name.lowercased().hasSuffix($0) }
  }

  /// Whether controls that no text has are more than one byte in twelve.
  private static func isBinary(_ bytes: [UInt8]) -> Bool {
    let controls = bytes.count { byte in
      byte < 0x20 && !(0x07...0x0D).contains(byte) && byte != 0x1B && byte != 0x1A
    }
    return controls * 12 > bytes.count
  }

  /// Whether bytes of no known encoding are none of an older one either: texts have no zeros, and
  /// controls that are none of the page at most one in fifty.
  private static func isBeyondText(_ bytes: [UInt8]) -> Bool {
    let odd = bytes.count { byte in
      byte == 0x7F || (byte < 0x20 && !(0x07...0x0D).contains(byte) && byte != 0x1B)
    }
    return bytes.contains(0) || odd * 50 > bytes.count
  }

  private static let foreign: [(mark: String, offset: Int, kind: String)] = [
    ("%PDF-", 0, "a PDF file"), ("\u{7F}ELF", 0, "a program"), ("GIF8", 0, "a picture"),
    ("BZh", 0, "packed by bzip2"), ("7z\u{BC}", 0, "a 7-Zip archive"), ("Rar!", 0, "a RAR archive"),
    ("SQLite format 3", 0, "a database"), ("ID3", 0, "sound"), ("OggS", 0, "sound or film"),
    ("ftyp", 4, "a film"), ("RIFF", 0, "sound, film or a picture"), ("PNG\r\n", 1, "a picture"),
    ("JFIF", 6, "a picture"), ("Exif", 6, "a picture"), ("wOFF", 0, "a font"),
    ("wOF2", 0, "a font"),
    ("ustar", 257, "a tar archive"), ("7zXZ", 1, "packed by xz"),
  ]
}

extension [UInt8] {
  /// Whether the UTF-8 of `mark` stands at `offset`.
  func has(_ mark: String, at offset: Int) -> Bool {
    count >= offset && self[offset...].starts(with: mark.utf8)
  }
}
