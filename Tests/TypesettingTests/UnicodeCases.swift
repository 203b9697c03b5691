import Foundation

/// A case of one of Unicode's break tests: code points, and whether there is a break before each
/// of them and at the end.
struct UnicodeCases {
  let source: String
  let scalars: [UInt32]
  let isBreakBefore: [Bool]

  private static let folder = "/usr/share/unicode/auxiliary"

  /// Whether Debian's package unicode-data is there.
  static var isInstalled: Bool { FileManager.default.fileExists(atPath: folder) }

  /// The cases of a file of Unicode's; none where it cannot be read.
  static func read(_ name: String) -> [Self] {
    guard let text = try? String(contentsOfFile: folder + "/" + name, encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n").compactMap(UnicodeCases.init)
  }

  private init?(_ line: Substring) {
    source = String(line)
    let fields = line.prefix { $0 != "#" }.split { $0 == " " || $0 == "\t" }
    guard !fields.isEmpty else { return nil }
    scalars = fields.compactMap { UInt32($0, radix: 16) }
    isBreakBefore = fields.filter { $0 == "÷" || $0 == "×" }.map { $0 == "÷" }
  }
}
