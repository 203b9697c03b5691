import Ingest

extension String {
  /// XML that is made ready for a parser without a DTD: what stands before the first tag and the
  /// DOCTYPE are cut, HTML's named references become their characters, and an ampersand that
  /// begins no reference stands for itself.
  ///
  /// No entity can be declared any more, so none can be expanded.
  var repairedXML: String {
    let bytes = Array(utf8)
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 64)
    var index = bytes.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        index = Self.copyTag(bytes, index, to: &output)
      } else if bytes[index] == UInt8(ascii: "&") {
        index = Self.copyReference(bytes, index, to: &output)
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// Copies what begins with `<`: all of a CDATA section, nothing of a comment or DOCTYPE, else
  /// the sign alone.
  private static func copyTag(_ bytes: [UInt8], _ index: Int, to output: inout [UInt8]) -> Int {
    if bytes.matches("<![CDATA[", at: index) {
      let end = bytes.end(of: "]]>", from: index + 9)
      output += bytes[index..<end]
      return end
    }
    if bytes.matches("<!--", at: index) { return bytes.end(of: "-->", from: index + 4) }
    if bytes.matches("<!", at: index) { return endOfDeclaration(bytes, index) }
    output.append(bytes[index])
    return index + 1
  }

  private static func endOfDeclaration(_ bytes: [UInt8], _ index: Int) -> Int {
    var isInside = false
    for place in index..<bytes.count {
      if bytes[place] == UInt8(ascii: "[") { isInside = true }
      if bytes[place] == UInt8(ascii: "]") { isInside = false }
      if bytes[place] == UInt8(ascii: ">") && !isInside { return place + 1 }
    }
    return bytes.count
  }

  private static func copyReference(
    _ bytes: [UInt8], _ index: Int, to output: inout [UInt8]
  ) -> Int {
    guard let (scalar, length) = reference(bytes, index) else {
      output += Array("&amp;".utf8)
      return index + 1
    }
    if "<>&\"'".unicodeScalars.contains(scalar) {
      output += bytes[index..<index + length]
    } else {
      output += Array(Sanitizer.text(String(scalar)).utf8)
    }
    return index + length
  }
}

extension [UInt8] {
  /// Whether the bytes of `mark` stand at `index`.
  func matches(_ mark: StaticString, at index: Int) -> Bool {
    guard count - index >= mark.utf8CodeUnitCount else { return false }
    return (0..<mark.utf8CodeUnitCount).allSatisfy { self[index + $0] == mark.utf8Start[$0] }
  }

  /// The index behind the first `mark` from `start` on, or the end.
  fileprivate func end(of mark: StaticString, from start: Int) -> Int {
    var index = start
    while index < count {
      if matches(mark, at: index) { return index + mark.utf8CodeUnitCount }
      index += 1
    }
    return count
  }
}
