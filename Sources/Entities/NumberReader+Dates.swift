/// Dates.
extension NumberReader {
  /// A date that begins at `index`.
  func date(at index: Int) -> Int? {
    if kinds(index).contains(.dateModifier), let stop = modifiedDate(at: index) { return stop }
    if let stop = weekday(at: index) { return stop }
    if let stop = monthDate(at: index) { return stop }
    if let stop = dayMonth(at: index) { return stop }
    if let stop = calendarDate(at: index) { return stop }
    let core = isWord(index, "the") ? index + 1 : index
    return decade(at: core) ?? century(at: core)
  }

  /// "early March", "mid-2027".
  private func modifiedDate(at index: Int) -> Int? {
    let core = isDash(index + 1) ? index + 2 : index + 1
    if let stop = monthDate(at: core) ?? decade(at: core) { return stop }
    return isMonth(core) || isYear(core) ? core + 1 : nil
  }

  /// "Thursday", "Thursday, 13 February".
  private func weekday(at index: Int) -> Int? {
    guard kinds(index).contains(.weekday), traits(index).contains(.capitalized) else { return nil }
    guard isLongWord(index) || traits(index).contains(.abbreviation) else { return nil }
    let next = isSign(index + 1, UInt8(ascii: ",")) ? index + 2 : index + 1
    return monthDate(at: next) ?? dayMonth(at: next) ?? index + 1
  }

  /// "March", "March 3", "March 3, 2027", "March 2027". "May" and "March" alone are left to the
  /// model, for they are also names and verbs.
  private func monthDate(at index: Int) -> Int? {
    guard isMonth(index) else { return nil }
    if let day = day(index + 1) {
      if isSign(day, UInt8(ascii: ",")), isYear(day + 1) { return day + 2 }
      return isYear(day) ? day + 1 : day
    }
    if isYear(index + 1) { return index + 2 }
    if isSign(index + 1, UInt8(ascii: ",")), isYear(index + 2) { return index + 3 }
    let isPlain = !isWord(index, "may") && !isWord(index, "march") && isLongWord(index)
    return isPlain ? index + 1 : nil
  }

  /// "3 March 2027", "the 3rd of March".
  private func dayMonth(at index: Int) -> Int? {
    guard let afterDay = day(index) else { return nil }
    let month = isWord(afterDay, "of") ? afterDay + 1 : afterDay
    guard isMonth(month) else { return nil }
    return isYear(month + 1) ? month + 2 : month + 1
  }

  /// "2027-06-01".
  private func calendarDate(at index: Int) -> Int? {
    guard isYear(index), isDash(index + 1), isDash(index + 3) else { return nil }
    guard let month = wholeNumber(index + 2), (1...12).contains(month) else { return nil }
    guard let day = wholeNumber(index + 4), (1...31).contains(day) else { return nil }
    return index + 5
  }

  private func isMonth(_ index: Int) -> Bool {
    guard kinds(index).contains(.month), traits(index).contains(.capitalized) else { return false }
    return isLongWord(index) || traits(index).contains(.abbreviation) || isWord(index, "may")
      || wholeNumber(index + 1) != nil
  }

  private func isLongWord(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start > 3
  }

  /// "3", "3rd", "21st".
  private func day(_ index: Int) -> Int? {
    guard index < end, !isSign(index + 1, UInt8(ascii: "%")) else { return nil }
    let token = text.tokens[index]
    var bytes = text.bytes[Int(token.start)..<Int(token.end)]
    if bytes.count > 2, bytes.last.map({ $0 | 0x20 >= 0x61 }) == true { bytes = bytes.dropLast(2) }
    guard bytes.count <= 2, bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let value = bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return (1...31).contains(value) ? index + 1 : nil
  }

  private func isYear(_ index: Int) -> Bool {
    guard index < end, text.tokens[index].end - text.tokens[index].start == 4 else { return false }
    return wholeNumber(index).map { (1000...2199).contains($0) } ?? false
  }

  /// "1990s".
  private func decade(at index: Int) -> Int? {
    guard index < end else { return nil }
    let token = text.tokens[index]
    let bytes = text.bytes[Int(token.start)..<Int(token.end)]
    guard bytes.count == 5, bytes.last == UInt8(ascii: "s") else { return nil }
    guard bytes.dropLast().allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    let first = bytes[bytes.startIndex]
    return first == 0x31 || first == 0x32 ? index + 1 : nil
  }

  /// "19th century".
  private func century(at index: Int) -> Int? {
    guard traits(index).contains(.digit), !traits(index).contains(.number) else { return nil }
    let next = isDash(index + 1) ? index + 2 : index + 1
    return isWord(next, "century") ? next + 1 : nil
  }
}
