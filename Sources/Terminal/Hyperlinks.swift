import Screen

/// Hyperlinks of the terminal (OSC 8) in what ncurses writes, which knows nothing of them.
///
/// Each address on screen has a slot. The slot is part of the number of a cell's foreground
/// (`ColorDepth.linked`), so that ncurses sends a cell anew where its link is another one and
/// nothing where it is not; the description of the terminal marks such a color in the output
/// (`TerminalDescription.withLinks`), and here the mark becomes the link.
struct Hyperlinks {
  /// How many addresses can be on screen at a time. ncurses doubles the number of colors, which
  /// with 24 bits of color and one slot more would be too large a number for it.
  static let slots = 62
  /// Stands before a color that has a slot, and before the slot's number.
  static let mark: UInt8 = 1
  /// Added to the number of a slot, so that it is a printable character.
  static let firstMark: UInt8 = 32

  private var addresses = [String?](repeating: nil, count: slots + 1)
  private var known: [String: Int] = [:]
  private(set) var isInUse = false

  /// The slot of an address, from 1; 0 where there is none to be had.
  ///
  /// - Parameter isOnScreen: Whether an address is on screen, or will be with the next frame:
  ///   others lose their slot where there is no other.
  mutating func slot(for address: String, isOnScreen: (String) -> Bool) -> Int {
    if let slot = known[address] { return slot }
    if known.count == Self.slots {
      for (old, slot) in known where !isOnScreen(old) {
        known[old] = nil
        addresses[slot] = nil
      }
    }
    guard let slot = addresses.indices.dropFirst().first(where: { addresses[$0] == nil }) else {
      return 0
    }
    isInUse = true
    addresses[slot] = address
    known[address] = slot
    return slot
  }

  /// The output of ncurses with links in place of marks; it begins and ends outside of any link.
  ///
  /// - Complexity: O(the bytes and the addresses in them).
  func linked(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + 256)
    var (open, wanted, index) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte == Self.mark, index + 1 < bytes.count {
        wanted = Int(bytes[index + 1] &- Self.firstMark)
        // The color behind it is not one without a link.
        index += 2
        let end = Self.endOfControl(in: bytes, from: index)
        output += bytes[index..<end]
        index = end
        continue
      }
      let end = Self.endOfControl(in: bytes, from: index)
      if end > index, Self.setsForeground(bytes[index..<end]) {
        wanted = 0
      } else if (end == index && byte >= 0x20) || Self.draws(bytes[index..<end]), open != wanted {
        output += sequence(for: wanted)
        open = wanted
      }
      let next = max(end, index + 1)
      output += bytes[index..<next]
      index = next
    }
    if open != 0 { output += sequence(for: 0) }
    return output
  }

  private func sequence(for slot: Int) -> [UInt8] {
    guard addresses.indices.contains(slot), let address = addresses[slot] else {
      return Array("\u{1B}]8;;\u{1B}\\".utf8)
    }
    return Array("\u{1B}]8;id=\(slot);\(address)\u{1B}\\".utf8)
  }

  /// The end of a control sequence that begins at `index`; `index` itself where none does.
  private static func endOfControl(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    guard index + 1 < bytes.count, bytes[index] == 0x1B else { return index }
    guard bytes[index + 1] == UInt8(ascii: "[") else { return index + 2 }
    let final = bytes[(index + 2)...].firstIndex { (0x40...0x7E).contains($0) }
    return final.map { $0 + 1 } ?? bytes.count
  }

  /// Whether a control sequence sets the foreground, or ends all attributes.
  private static func setsForeground(_ sequence: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard sequence.last == UInt8(ascii: "m"), sequence.count >= 3 else { return false }
    let first = sequence.dropFirst(2).prefix { $0 >= 0x30 && $0 < 0x3A }
    let digits = first.drop { $0 == UInt8(ascii: "0") }
    guard let digit = digits.first else { return true }
    return digits.count == 2 && (digit == UInt8(ascii: "3") || digit == UInt8(ascii: "9"))
  }

  /// Whether a control sequence repeats a character, or erases.
  private static func draws(_ sequence: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    sequence.last.map { "bXKJ@".utf8.contains($0) } ?? false
  }
}

extension Hyperlinks {
  /// Whether a terminal has hyperlinks, as far as its environment says. One that says nothing
  /// has none: most pass over the sequence, but some print it.
  static func areKnown(in variable: (String) -> String?) -> Bool {
    let type = variable("TERM") ?? ""
    let program = variable("TERM_PROGRAM") ?? ""
    if type.hasPrefix("tmux") || type.hasPrefix("screen") {
      return program == "tmux" && version(variable("TERM_PROGRAM_VERSION")) >= 304
    }
    if type == "linux" { return false }
    let types = ["xterm-kitty", "xterm-ghostty", "foot", "alacritty", "wezterm", "contour"]
    if types.contains(where: { type.hasPrefix($0) }) { return true }
    let programs = ["iTerm.app", "WezTerm", "vscode", "ghostty", "mintty", "rio"]
    if programs.contains(program) || variable("WT_SESSION") != nil { return true }
    let least = ["VTE_VERSION": 5000, "KONSOLE_VERSION": 201_200]
    return least.contains { (variable($0).flatMap { Int($0) } ?? 0) >= $1 }
  }

  /// A version such as `3.4a` or `next-3.5` as 304 or 305.
  private static func version(_ text: String?) -> Int {
    let parts = (text ?? "").split { !$0.isNumber }.compactMap { Int($0) }
    return (parts.first ?? 0) * 100 + (parts.dropFirst().first ?? 0)
  }
}
