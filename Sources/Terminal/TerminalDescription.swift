import CTerminal
import Glibc

/// A terminal description of terminfo that can be changed and compiled.
///
/// ncurses gets the changed description in the environment (ncurses 6.1 and up; `term(5)` has the
/// format).
struct TerminalDescription {
  var name: String
  /// SGR 39 and 49 are the terminal's own colors.
  var hasDefaultColors: Bool
  var hasDirectColor = false
  var flags: [Bool]
  var numbers: [Int32]
  var strings: [[UInt8]?]

  /// The description that was loaded last, under a name of its own.
  static func loaded(as name: String) -> TerminalDescription {
    TerminalDescription(
      name: name, hasDefaultColors: terminfoExtendedFlag("AX"),
      flags: (0..<terminfoFlagCount()).map { terminfoFlag($0) },
      numbers: (0..<terminfoNumberCount()).map { terminfoNumber($0) },
      strings: (0..<terminfoStringCount()).map { index in
        terminfoString(index).map { Array(UnsafeRawBufferPointer(start: $0, count: strlen($0))) }
      })
  }

  func number(_ name: String) -> Int {
    let index = Int(terminfoNumberIndex(name))
    return index < 0 ? -1 : Int(numbers[index])
  }

  func string(_ name: String) -> [UInt8]? {
    let index = Int(terminfoStringIndex(name))
    return index < 0 ? nil : strings[index]
  }

  /// The same terminal without what a reader of text never needs.
  ///
  /// Without redefined colors, ncurses leaves the user's palette alone, which it would reset at
  /// the start (`oc`). Without line-drawing character sets, which Unicode replaces, a change of
  /// attributes takes 3 bytes less.
  func withoutExtras() -> TerminalDescription {
    var plain = self
    for name in ["initc", "oc", "scp", "initp", "acsc", "smacs", "rmacs", "enacs", "sgr"] {
      plain.setString(name, nil)
    }
    plain.setFlag("ccc", false)
    plain.setString("sgr0", string("sgr0").map(Self.withoutCharacterSet))
    return plain
  }

  /// Whether it scrolls between two rows as the VT100 does, and keeps its cursor meanwhile.
  var hasRegions: Bool {
    let wanted = [
      "csr": "\u{1B}[%i%p1%d;%p2%dr", "sc": "\u{1B}7", "rc": "\u{1B}8", "ind": "\n",
      "ri": "\u{1B}M",
    ]
    return wanted.allSatisfy { name, value in
      string(name).map(Self.withoutPauses) == value
    }
  }

  /// The same terminal without any scrolling, which is then left to `PanelScroll`: ncurses searches
  /// whole rows only.
  func withoutScrolling() -> TerminalDescription {
    var fixed = self
    for name in ["csr", "ind", "ri", "indn", "rin", "il", "il1", "dl", "dl1"] {
      fixed.setString(name, nil)
    }
    return fixed
  }

  /// A string capability without the pauses that only hardware needs.
  static func withoutPauses(_ value: [UInt8]) -> String {
    let pieces = String(decoding: value, as: UTF8.self)
      .split(separator: "$<", omittingEmptySubsequences: false)
    return pieces.enumerated().map { index, piece in
      index == 0 ? piece : piece.drop { $0 != ">" }.dropFirst()
    }.joined()
  }

  /// The same terminal with 24-bit colors; the numbers below 16 are those of its palette.
  ///
  /// Few systems have descriptions with 24-bit color, and those that do have it for few terminals.
  func withDirectColor() -> TerminalDescription {
    var direct = self
    direct.hasDefaultColors = true
    direct.hasDirectColor = true
    direct.setNumber("colors", 1 << 24)
    direct.setNumber("pairs", 1 << 16)
    direct.setString("setaf", Array(Self.directColor("38").utf8))
    direct.setString("setab", Array(Self.directColor("48").utf8))
    direct.setString("setf", nil)
    direct.setString("setb", nil)
    return direct
  }

  /// The same terminal with one form for all of 256 colors: ncurses reads the form anew for each
  /// color, and choices in it take most of the time. `ColorThinning` has the shorter forms.
  func withPlainColors() -> TerminalDescription {
    var plain = self
    for (name, normal, bright, code) in [("setaf", "3", "9", "38"), ("setab", "4", "10", "48")]
    where string(name) == Array(Self.numberedColor(normal: normal, bright: bright, code: code).utf8)
    {
      plain.setString(name, Array("\u{1B}[\(code);5;%p1%dm".utf8))
    }
    return plain
  }

  /// The same terminal with a mark before a foreground that is one of a link: `Hyperlinks` has
  /// the marks, `ColorDepth.linked` the numbers.
  ///
  /// To be said to have 24 bits keeps ncurses from making a table of all numbers.
  func withLinks(_ depth: ColorDepth) -> TerminalDescription {
    guard let (count, terminal) = depth.linkNumbers, hasDefaultColors,
      let color = string("setaf").map({ String(decoding: $0, as: UTF8.self) })
    else { return self }
    var linked = self
    linked.hasDirectColor = true
    linked.setNumber("colors", count * Int32(Hyperlinks.slots + 1))
    let slot = "%p1%{\(count)}%m%Pa%p1%{\(count)}%/%Pb"
    let mark = "%?%gb%t\u{1}%gb%{\(Hyperlinks.firstMark)}%+%c%;"
    let own = "%?%ga%{\(terminal)}%=%t\u{1B}[39m%e"
    let set = color.split(separator: "%p1", omittingEmptySubsequences: false)
      .joined(separator: "%ga")
    linked.setString("setaf", Array((slot + mark + own + set + "%;").utf8))
    return linked
  }

  /// The compiled form, with the extended flags `AX` (default colors by SGR 39 and 49) and `RGB`.
  var compiled: [UInt8] {
    var bytes = Bytes()
    let (offsets, table) = packed(strings)
    bytes.append(short: 0x021E)
    for count in [name.utf8.count + 1, flags.count, numbers.count, strings.count, table.count] {
      bytes.append(short: count)
    }
    bytes.all += Array(name.utf8) + [0]
    bytes.all += flags.map { $0 ? 1 : 0 }
    bytes.align()
    for number in numbers { bytes.append(long: number) }
    for offset in offsets { bytes.append(short: offset) }
    bytes.all += table
    bytes.align()
    for count in [2, 0, 0, 2, 7] { bytes.append(short: count) }
    bytes.all += [hasDefaultColors, hasDirectColor].map { $0 ? 1 : 0 }
    for offset in [0, 3] { bytes.append(short: offset) }
    bytes.all += Array("AX\0RGB\0".utf8)
    return bytes.all
  }
}

extension TerminalDescription {
  private struct Bytes {
    var all: [UInt8] = []

    mutating func append(short value: Int) {
      all.append(UInt8(truncatingIfNeeded: value))
      all.append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func append(long value: Int32) {
      append(short: Int(value))
      append(short: Int(value >> 16))
    }

    mutating func align() {
      if all.count % 2 != 0 { all.append(0) }
    }
  }

  /// The offset of each string in a table of them, -1 for a missing one.
  private func packed(_ strings: [[UInt8]?]) -> (offsets: [Int], table: [UInt8]) {
    var table: [UInt8] = []
    let offsets = strings.map { string in
      guard let string else { return -1 }
      defer {
        table += string
        table.append(0)
      }
      return table.count
    }
    return (offsets, table)
  }

  /// The parametrized string that sets a color of 24 bits, or one of the palette's first 16.
  private static func directColor(_ code: String) -> String {
    let red = "%p1%{65536}%/%d"
    let green = "%p1%{256}%/%{255}%&%d"
    let blue = "%p1%{255}%&%d"
    return "\u{1B}[\(code);%?%p1%{16}%<%t5;%p1%d%e2;\(red);\(green);\(blue)%;m"
  }

  /// The one of a terminal with 256 colors, which has the first 16 in shorter forms.
  private static func numberedColor(normal: String, bright: String, code: String) -> String {
    "\u{1B}[%?%p1%{8}%<%t\(normal)%p1%d%e%p1%{16}%<%t\(bright)%p1%{8}%-%d%e\(code);5;%p1%d%;m"
  }

  private mutating func setFlag(_ name: String, _ value: Bool) {
    let index = Int(terminfoFlagIndex(name))
    if index >= 0 { flags[index] = value }
  }

  private mutating func setNumber(_ name: String, _ value: Int32) {
    let index = Int(terminfoNumberIndex(name))
    if index >= 0 { numbers[index] = value }
  }

  private mutating func setString(_ name: String, _ value: [UInt8]?) {
    let index = Int(terminfoStringIndex(name))
    if index >= 0 { strings[index] = value }
  }

  /// The string that ends all attributes, without the return to the first character set.
  private static func withoutCharacterSet(_ string: [UInt8]) -> [UInt8] {
    var rest = string.filter { $0 != 0x0F }
    if let range = rest.firstRange(of: "\u{1B}(B".utf8) { rest.removeSubrange(range) }
    return rest
  }
}
