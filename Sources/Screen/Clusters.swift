/// What one cell can show of a text, and how many columns it takes.
struct Cluster {
  /// At most five code points; what is left of the five is zero.
  var scalars: InlineArray<5, UInt32>
  /// 0 where the cluster cannot be shown at all.
  var columns: UInt8

  /// A cluster in the form that all terminals agree on: without variation selectors and skin
  /// tones, and of an emoji sequence the first only. Without control and bidi characters.
  init(_ character: Character) {
    scalars = [0, 0, 0, 0, 0]
    columns = 0
    var count = 0
    for scalar in character.unicodeScalars where count < 5 {
      if scalar.value == 0x200D && columns == 2 { break }
      if Self.isDropped(scalar) { continue }
      let width = Self.columns(of: scalar)
      if count == 0 {
        // A mark without a base stands on a space.
        if width == 0 {
          scalars[0] = 0x20
          count = 1
        }
        columns = max(width, 1)
      } else if width > 0 && !Self.isRegionalIndicator(scalar) {
        continue
      }
      if count > 0 && Self.isRegionalIndicator(scalar) { columns = 2 }
      scalars[count] = scalar.value
      count += 1
    }
  }

  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200C, 0x20E3, 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0080...0xE0FFF: true
    default: scalar.isSteering
    }
  }

  private static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  private static func columns(of scalar: Unicode.Scalar) -> UInt8 {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3:
      return 2
    case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return 2
    case 0x1160...0x11FF: return 0
    case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD: return 2
    default: return scalar.properties.isEmojiPresentation && !isRegionalIndicator(scalar) ? 2 : 1
    }
  }
}
