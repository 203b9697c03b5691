/// Sums of money and measures.
extension NumberReader {
  /// A sum that begins at `index`: "$3.2 billion", "US$40", "Rs 500 crore", "40 million euros".
  func money(at index: Int) -> Int? {
    if let number = symbol(at: index), let stop = amountOrRange(number) {
      return secondSum(behind: stop)
    }
    guard let stop = amountOrRange(index) else { return nil }
    let word = isCountryWord(stop) ? stop + 1 : stop
    if kinds(word).contains(.currency), !traits(word).contains(.digit), isSpelledOut(word) {
      return word + 1
    }
    return nil
  }

  /// The place behind a currency's sign or code, where a number follows.
  private func symbol(at index: Int) -> Int? {
    guard index < end else { return nil }
    if isCurrencySign(index) { return index + 1 }
    let isPrefix = traits(index).contains(.allCapitals) || isOneCapital(index)
    if isPrefix, isCurrencySign(index + 1), traits(index + 1).contains(.glued) { return index + 2 }
    guard kinds(index).contains(.currency), traits(index).contains(.capitalized) else { return nil }
    let isCode = text.tokens[index].end - text.tokens[index].start <= 3
    guard isCode, traits(index + 1).contains(.digit) else { return nil }
    return index + 1
  }

  private func isOneCapital(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start == 1 && traits(index).contains(.capitalized)
  }

  private func isCurrencySign(_ index: Int) -> Bool {
    guard traits(index).contains(.sign) else { return false }
    let point = CodePoints(bytes: text.bytes).at(Int(text.tokens[index].start)).point
    return point == 0x24 || (0xA2...0xA5).contains(point) || (0x20A0...0x20CF).contains(point)
  }

  /// "$3 to $5": a range is one sum.
  private func secondSum(behind stop: Int) -> Int {
    guard isDash(stop), traits(stop).contains(.glued), let number = symbol(at: stop + 1),
      let second = amount(number)
    else { return stop }
    return second
  }

  /// "40 million Canadian dollars": the word between number and currency.
  private func isCountryWord(_ index: Int) -> Bool {
    !traits(index).isDisjoint(with: [.capitalized]) && kinds(index + 1).contains(.currency)
  }

  private func isSpelledOut(_ index: Int) -> Bool {
    text.tokens[index].end - text.tokens[index].start > 2
  }

  /// A measure that begins at `index`: "40 kilometres", "12.5%", "30 degrees Celsius".
  func quantity(at index: Int) -> Int? {
    guard let number = amountOrRange(index), number < end else { return nil }
    var stop = number
    while kinds(stop).contains(.unit), isUnit(stop, behindDigits: digits(index) != nil) {
      stop += 1
    }
    return stop > number ? stop : nil
  }

  /// A unit of one or two letters counts only behind digits.
  private func isUnit(_ index: Int, behindDigits: Bool) -> Bool {
    guard !isWord(index, "point"), !isWord(index, "points"), !isWord(index, "pounds") else {
      return false
    }
    return behindDigits || text.tokens[index].end - text.tokens[index].start > 2
      || traits(index).contains(.sign)
  }
}
