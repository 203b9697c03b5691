extension String {
  /// The mark of a footnote: a number in raised digits, which no number of a link looks like; other
  /// labels stand in brackets.
  package var footnoteMark: String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let raised = utf8.map { digits.indices.contains(Int($0) - 0x30) ? digits[Int($0) - 0x30] : nil }
    guard !isEmpty, !raised.contains(nil) else { return "[\(self)]" }
    return String(raised.compactMap { $0 })
  }
}
