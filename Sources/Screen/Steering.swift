extension Unicode.Scalar {
  /// Whether the code point would steer a terminal, or the order in which it shows text, instead
  /// of being shown: controls, line separators, bidi embeddings, overrides and isolates, tags.
  ///
  /// Articles are sanitized when they are read; this is the second gate, for what comes another
  /// way: file names, errors, settings, pasted text.
  package var isSteering: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E...0x200F: true
    case 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
    case 0xE0000...0xE007F: true
    default: false
    }
  }
}
