import CCharset
import Glibc
import Ingest

/// Turns bytes in any character set into sanitized text.
enum Charset {
  /// - Parameter declared: What the file or its letter says the character set is.
  static func text(_ bytes: [UInt8], declared: String? = nil) -> String {
    Sanitizer.text(decode(bytes, declared: declared))
  }

  /// A mark or valid UTF-8 decides, then what is declared, then a guess.
  private static func decode(_ bytes: [UInt8], declared: String?) -> String {
    if let declared, !isUTF8(declared), !hasWideMark(bytes), let text = convert(bytes, declared) {
      return text
    }
    if let encoding = Encoding(of: bytes) { return encoding.decode(bytes) }
    if let guess = detect(bytes), let text = convert(bytes, guess) { return text }
    return Encoding.windows1252.decode(bytes)
  }

  private static func isUTF8(_ name: String) -> Bool {
    ["utf-8", "utf8", "us-ascii", "ascii", "unicode-1-1-utf-8"].contains(name.lowercased())
  }

  /// Whether UTF-8 itself shows, or a byte order mark, so that a declaration is wrong.
  private static func hasWideMark(_ bytes: [UInt8]) -> Bool {
    guard let encoding = Encoding(of: bytes) else { return false }
    return encoding != .utf8 || bytes.contains { $0 >= 0x80 } && !bytes.contains(0x1B)
  }

  /// What the guess is, where it is more than Latin-1, for which Windows-1252 stands.
  private static func detect(_ bytes: [UInt8]) -> String? {
    var name = [CChar](repeating: 0, count: 64)
    bytes.prefix(1 << 18).withUnsafeBytes { buffer in
      gz_charset_detect(buffer.bindMemory(to: CChar.self).baseAddress, buffer.count, &name, 64)
    }
    let text = String(
      decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let western = ["", "ASCII", "ISO-8859-1", "ISO-8859-15", "WINDOWS-1252", "UTF-8"]
    return western.contains(text.uppercased()) ? nil : text
  }

  /// Nil where the character set is unknown.
  private static func convert(_ bytes: [UInt8], _ name: String) -> String? {
    let label = name.lowercased().filter {
      $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0))
    }
    if ["iso-8859-1", "latin1", "windows-1252", "cp1252", "l1"].contains(label) {
      return Encoding.windows1252.decode(bytes)
    }
    let known = [
      "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "ks_c_5601-1987": "cp949",
      "euc-kr": "cp949", "x-sjis": "cp932",
    ]
    var count = 0
    let buffer = bytes.withUnsafeBytes {
      gz_charset_convert(
        $0.bindMemory(to: CChar.self).baseAddress, $0.count, known[label] ?? label, &count)
    }
    guard let buffer else { return nil }
    defer { free(buffer) }
    return UnsafeRawBufferPointer(start: buffer, count: count).withMemoryRebound(to: UInt8.self) {
      String(decoding: $0, as: UTF8.self)
    }
  }
}

extension [UInt8] {
  /// The character set that an XML declaration or a `meta` element names near the beginning.
  var declaredCharset: String? {
    let head = String(decoding: prefix(4096), as: UTF8.self).lowercased()
    for key in ["encoding=", "charset="] {
      guard let found = head.firstRange(of: key) else { continue }
      let name = head[found.upperBound...].drop { "\"' ".contains($0) }
        .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:".contains($0)) }
      if !name.isEmpty { return String(name) }
    }
    return nil
  }
}
