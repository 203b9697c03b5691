import Screen

/// A control sequence of ECMA-48 as a terminal sends it: `Esc [`, parameters, a final byte.
struct ControlSequence {
  private let mark: UInt8?
  private let numbers: [Int]
  private let final: UInt8

  /// `parameters` are the bytes between `Esc [` and `final`, a sub-parameter counts as none.
  init(parameters: ArraySlice<UInt8>, final: UInt8) {
    self.final = final
    mark = parameters.first.flatMap { (0x3C..<0x40).contains($0) ? $0 : nil }
    numbers = parameters.dropFirst(mark == nil ? 0 : 1)
      .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
      .map { Self.number($0) }
  }

  var beginsPaste: Bool { mark == nil && final == UInt8(ascii: "~") && numbers.first == 200 }

  /// The answer to `PanelScroll.question`; nil where this is another sequence.
  var hasMargins: Bool? {
    guard mark == UInt8(ascii: "?"), final == UInt8(ascii: "y"), numbers.first == 69 else {
      return nil
    }
    return number(1) == 1 || number(1) == 2
  }

  /// What happened; nil where it means nothing here.
  var event: Event? {
    switch mark {
    case nil: key.map(Event.key)
    case UInt8(ascii: "<"): mouse.map(Event.mouse)
    default: nil
    }
  }

  /// The key that comes as `Esc O` and this byte.
  static func shiftedKey(_ byte: UInt8) -> Key? {
    switch Character(Unicode.Scalar(byte)) {
    case "M": .named(.enter)
    case "I": .named(.tab)
    case " ": .named(.space)
    case "j"..."y": .character(Character(Unicode.Scalar(byte - 0x40)))
    default: cursorKey(byte)
    }
  }
}

extension ControlSequence {
  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    var number = 0
    for byte in digits.prefix(7) {
      guard (0x30..<0x3A).contains(byte) else { break }
      number = number * 10 + Int(byte - 0x30)
    }
    return number
  }

  /// Small letters are the arrows of rxvt, held with shift or control.
  private static func cursorKey(_ byte: UInt8) -> Key? {
    switch Character(Unicode.Scalar(byte)) {
    case "A", "a": .named(.up)
    case "B", "b": .named(.down)
    case "C", "c": .named(.right)
    case "D", "d": .named(.left)
    case "H": .named(.home)
    case "F": .named(.end)
    case "P": .function(1)
    case "Q": .function(2)
    case "R": .function(3)
    case "S": .function(4)
    default: nil
    }
  }

  private var key: Key? {
    switch Character(Unicode.Scalar(final)) {
    case "Z": .named(.backTab)
    case "u": held(code: number(0), modifiers: number(1))
    case "~" where number(0) == 27: held(code: number(2), modifiers: number(1))
    case "~", "^", "@": numberedKey
    default: Self.cursorKey(final)
    }
  }

  private func number(_ index: Int) -> Int {
    index < numbers.count ? numbers[index] : 0
  }

  private var numberedKey: Key? {
    switch number(0) {
    case 1, 7: .named(.home)
    case 2: .named(.insert)
    case 3: .named(.delete)
    case 4, 8: .named(.end)
    case 5: .named(.pageUp)
    case 6: .named(.pageDown)
    case let number: Self.functionKeys.firstIndex(of: number).map { .function($0 + 1) }
    }
  }

  /// The numbers of F1 to F20 in the fashion of the VT220.
  private static let functionKeys = [
    11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24, 25, 26, 28, 29, 31, 32, 33, 34,
  ]

  /// A key by its code point, as newer terminals report those that have no byte of their own.
  private func held(code: Int, modifiers: Int) -> Key? {
    let bits = max(modifiers - 1, 0)
    guard let scalar = Unicode.Scalar(UInt32(code)) else { return nil }
    switch code {
    case 9: return .named(bits & 1 != 0 ? .backTab : .tab)
    case 13: return .named(.enter)
    case 27: return .named(.escape)
    case 32: return .named(.space)
    case 8, 127: return .named(.backspace)
    default: break
    }
    guard !scalar.isSteering, !(0xE000..<0xF900).contains(code) else { return nil }
    if bits & 4 != 0 { return Key("ctrl-\(scalar)") }
    return bits & 2 != 0 ? .alt(Character(scalar)) : .character(Character(scalar))
  }

  /// Only the first button counts, and shift, alt and control do not.
  private var mouse: Mouse? {
    let button = number(0) & ~(4 | 8 | 16)
    let position = Position(row: number(2) - 1, column: number(1) - 1)
    guard numbers.count == 3, position.row >= 0, position.column >= 0 else { return nil }
    let isRelease = final == UInt8(ascii: "m")
    guard isRelease || final == UInt8(ascii: "M") else { return nil }
    switch button {
    case 0: return Mouse(isRelease ? .release : .press, at: position)
    case 32: return Mouse(.drag, at: position)
    case 64: return Mouse(.wheelUp, at: position)
    case 65: return Mouse(.wheelDown, at: position)
    default: return nil
    }
  }
}
