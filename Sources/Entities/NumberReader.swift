/// Reads numbers, and the signs and words around them, from tokens.
///
/// A function that is asked for something at a place answers with the place behind it, or nil.
struct NumberReader {
  let text: TokenizedText
  /// The place that no answer goes beyond.
  let end: Int

  func kinds(_ index: Int) -> WordKinds {
    index < end ? Lexicon.kinds(text.tokens[index].folded) : []
  }

  func traits(_ index: Int) -> Token.Traits { index < end ? text.tokens[index].traits : [] }

  /// Whether the token at `index` is this one byte.
  func isSign(_ index: Int, _ sign: UInt8) -> Bool {
    guard index < end else { return false }
    let token = text.tokens[index]
    return token.end - token.start == 1 && text.bytes[Int(token.start)] == sign
  }

  /// Whether the token at `index` is a hyphen or a dash.
  func isDash(_ index: Int) -> Bool {
    guard index < end else { return false }
    let point = CodePoints(bytes: text.bytes).at(Int(text.tokens[index].start)).point
    return point == 0x2D || (0x2010...0x2014).contains(point)
  }

  /// Whether the token's folded letters are those of `word`.
  func isWord(_ index: Int, _ word: String) -> Bool {
    index < end && text.tokens[index].folded == Lexicon.folded(word)
  }

  /// The value of a whole number of at most four digits.
  func wholeNumber(_ index: Int) -> Int? {
    guard index < end else { return nil }
    let token = text.tokens[index]
    guard token.traits.contains(.number), token.end - token.start <= 4 else { return nil }
    var value = 0
    for byte in text.bytes[Int(token.start)..<Int(token.end)] {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    return value
  }

  /// A number in digits, with the letters of its magnitude where they are glued: "3.2bn".
  func digits(_ index: Int) -> Int? {
    guard index < end, text.tokens[index].traits.contains(.digit) else { return nil }
    let first = text.bytes[Int(text.tokens[index].start)]
    guard first >= 0x30, first <= 0x39 else { return nil }
    return index + 1
  }

  /// A number in digits or words, with its magnitude: "3.2 billion", "two hundred".
  func amount(_ index: Int) -> Int? {
    var next = index
    if let afterDigits = digits(index) {
      next = afterDigits
    } else {
      while kinds(next).contains(.numeral) && !traits(next).contains(.digit) {
        next += 1
        if isDash(next) && kinds(next + 1).contains(.numeral) { next += 1 }
      }
      guard next > index else { return nil }
    }
    while kinds(next).contains(.magnitude) && traits(next).isDisjoint(with: .digit) {
      next += 1
    }
    return next
  }

  /// An amount, or a range of two: "3 to 5 million", "40-50".
  func amountOrRange(_ index: Int) -> Int? {
    guard let first = amount(index) else { return nil }
    let isJoined = isDash(first) || isWord(first, "to")
    guard isJoined, traits(first + 1).contains(.digit), let second = amount(first + 1) else {
      return first
    }
    return second
  }
}
