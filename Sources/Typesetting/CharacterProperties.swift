internal import CText

/// What the table of characters says of one code point.
struct CharacterProperties: Equatable {
  let bits: UInt16

  /// Those of a code point of at most U+10FFFF.
  ///
  /// Unicode 15.0, from the table that `Sources/CText/Tools/character-table.py` writes; constant data, so there is
  /// nothing to load.
  @inline(__always)
  init(_ code: UInt32) {
    bits = text_value(code)
  }

  /// Columns in a terminal, 0 to 2; nil where terminals and C libraries do not know it.
  @inline(__always)
  var columns: Int? {
    let columns = bits & 3
    return columns == 3 ? nil : Int(columns)
  }

  @inline(__always)
  var lineClass: LineClass { LineClass(rawValue: UInt8(truncatingIfNeeded: bits >> 2 & 63)) }

  @inline(__always)
  var graphemeClass: GraphemeClass {
    GraphemeClass(rawValue: UInt8(truncatingIfNeeded: bits >> 8 & 15))
  }

  /// Whether it belongs to a script written from right to left.
  @inline(__always)
  var isRightToLeft: Bool { bits & 1 << 12 != 0 }

  /// Whether it is never drawn, such as a soft hyphen or a variation selector.
  @inline(__always)
  var isHidden: Bool { bits & 1 << 13 != 0 }
}
