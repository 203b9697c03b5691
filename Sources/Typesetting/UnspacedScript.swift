/// Where text of scripts that do not set words apart may be cut, when a line is full and nothing
/// better is known: these languages want a dictionary, but a syllable at least is kept whole.
enum UnspacedScript {
  /// Whether a cut between these two code points would tear a syllable.
  static func joins(_ previous: UInt32, _ next: UInt32) -> Bool {
    switch previous {
    case 0xE40...0xE44, 0xEC0...0xEC4: return true  // Thai and Lao vowels written before
    case 0x1039, 0x17D2: return true  // Burmese and Khmer signs that stack the next consonant
    default: break
    }
    switch next {
    case 0xE2F, 0xE30, 0xE32, 0xE33, 0xE45, 0xE46: return true  // Thai vowels and marks behind
    case 0xEAF, 0xEB0, 0xEB2, 0xEB3, 0xEC6: return true  // Lao
    case 0x17D4...0x17DA, 0x104A, 0x104B: return true  // Khmer and Burmese stops
    default: return false
    }
  }
}
