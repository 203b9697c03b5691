/// Words that say nothing about a topic.
enum FunctionWords {
  private static let hashes = Set(
    """
    a an the of to in on at by for with from as and or but nor so if is are was were be been being \
    has have had do does did it its he she they we i you his her their our my your this that these \
    those there which who whom whose what when where how why not no than then into over under after \
    before about between through during against up down out off again more most some any each other \
    such only own same too very can will just would could should may might must also said says say \
    told mr mrs ms dr st one two three four five
    """.split(separator: " ").map { TermHash.word(Array($0.utf8)) })

  /// None of them is longer, in bytes.
  private static let longest = 7

  /// Whether `word`, in lower case and with its endings, is one.
  static func contains(_ word: [UInt8]) -> Bool {
    word.count <= longest && hashes.contains(TermHash.word(word))
  }
}

/// Hashes of words and of pairs of words.
enum TermHash {
  /// FNV-1a, folded to 32 bits.
  static func word(_ bytes: [UInt8]) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The hash of two words in this order.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt32 {
    let mixed = (UInt64(first) << 32 | UInt64(second)) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: (mixed ^ mixed >> 29) &* 0xBF58_476D_1CE4_E5B9 >> 32)
  }
}
