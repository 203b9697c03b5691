extension ArraySlice<UInt8> {
  /// The index of the first `mark`, or nil.
  ///
  /// - Complexity: O(*n*) for marks whose first byte is rare, as those of markup are.
  func index(of mark: StaticString) -> Int? {
    let length = mark.utf8CodeUnitCount
    guard length > 0, count >= length else { return nil }
    return withUnsafeBytes { bytes in
      let first = mark.utf8Start[0]
      for start in 0...bytes.count - length where bytes[start] == first {
        if (1..<length).allSatisfy({ bytes[start + $0] == mark.utf8Start[$0] }) {
          return startIndex + start
        }
      }
      return nil
    }
  }

  /// Whether `mark` occurs.
  func has(_ mark: StaticString) -> Bool { index(of: mark) != nil }
}
