/// Letters that every match of a regular expression has, one after another.
///
/// Only what is plainly so is found: letters and digits of ASCII outside of groups, classes,
/// repetitions and alternatives. A pattern that sets options in itself has none.
struct PatternLetters {
  /// Runs of letters and digits, in lower case.
  private(set) var runs: [[UInt8]] = []

  init(_ pattern: String) {
    var scanner = PatternScanner(bytes: Array(pattern.utf8))
    if scanner.scan() { runs = scanner.runs }
  }

  /// Every three letters that stand together in a run; at most 24.
  var triples: [String] {
    var found: [String] = []
    for run in runs where run.count >= 3 {
      for start in 0...(run.count - 3) {
        let triple = String(decoding: run[start..<(start + 3)], as: UTF8.self)
        if !found.contains(triple), found.count < 24 { found.append(triple) }
      }
    }
    return found
  }
}

/// Goes through a pattern outside of its groups and classes.
private struct PatternScanner {
  let bytes: [UInt8]
  var runs: [[UInt8]] = [[]]
  private var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Whether the pattern is one whose letters can be told.
  mutating func scan() -> Bool {
    while offset < bytes.count {
      let byte = bytes[offset]
      switch byte {
      case UInt8(ascii: "|"): return false
      case UInt8(ascii: "("): guard skipGroup() else { return false }
      case UInt8(ascii: "["): guard skipClass() else { return false }
      case UInt8(ascii: "\\"): guard skipEscape() else { return false }
      case UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "{"):
        // What stands before may be missing. What stands in the braces is no text.
        if runs[runs.count - 1].popLast() != nil { runs.append([]) }
        if byte == UInt8(ascii: "{"), !skipBraces() { return false }
        offset += 1
      default:
        if let letter = Self.folded(byte) {
          runs[runs.count - 1].append(letter)
        } else {
          runs.append([])
        }
        offset += 1
      }
    }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 32
    default: nil
    }
  }

  private mutating func skipBraces() -> Bool {
    guard let end = bytes[offset...].firstIndex(of: UInt8(ascii: "}")) else { return false }
    offset = end
    return true
  }

  /// An escape is no letter; those that quote or take arguments are not understood.
  private mutating func skipEscape() -> Bool {
    runs.append([])
    guard offset + 1 < bytes.count else { return false }
    let escaped = bytes[offset + 1]
    let isPlain = Self.folded(escaped) == nil || "bBdDwWsSAzZtn".utf8.contains(escaped)
    offset += 2
    return isPlain
  }

  private mutating func skipClass() -> Bool {
    runs.append([])
    offset += 1
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "^") { offset += 1 }
    if offset < bytes.count, bytes[offset] == UInt8(ascii: "]") { offset += 1 }
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "]"):
        offset += 1
        return true
      case UInt8(ascii: "\\"): offset += 2
      // A class by name, as [:alpha:], has brackets of its own.
      case UInt8(ascii: "["): return false
      default: offset += 1
      }
    }
    return false
  }

  /// Groups may be missing or be alternatives: nothing is taken from them.
  private mutating func skipGroup() -> Bool {
    runs.append([])
    var depth = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "("):
        depth += 1
        offset += 1
        // Verbs, and options that would hold for what follows.
        if offset < bytes.count, bytes[offset] == UInt8(ascii: "*") { return false }
        if offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "?"),
          bytes[offset + 1] != UInt8(ascii: ":")
        {
          return false
        }
      case UInt8(ascii: ")"):
        depth -= 1
        offset += 1
        if depth == 0 { return true }
      case UInt8(ascii: "["): guard skipClass() else { return false }
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    return false
  }
}
