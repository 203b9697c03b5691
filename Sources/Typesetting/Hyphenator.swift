internal import CText
internal import Glibc
internal import Synchronization

/// Knows where the words of one language may be parted, from a dictionary of libhyphen's.
///
/// The dictionary is read at the first word asked about, so a hyphenator that is never needed costs
/// no more than a look for its file. It stays with the value that holds it, on whatever thread; the
/// lock is there because libhyphen does not say that two may ask at once.
package final class Hyphenator: Sendable {
  /// The tag it was made for, such as "en" or "pt-BR".
  package let language: String
  /// The file its patterns come from.
  package let path: String
  private let dictionary: Mutex<HyphenDictionary>

  /// - Parameters:
  ///   - language: A language tag; without a dictionary for its region any of its language serves.
  ///   - folders: Where to look for files named like `hyph_en_US.dic`, first to last.
  /// - Returns: Nil where there is no such file.
  package init?(language: String, folders: [String] = ["/usr/share/hyphen"]) {
    guard let path = Self.path(of: language, in: folders) else { return nil }
    self.language = language
    self.path = path
    dictionary = Mutex(HyphenDictionary(path: path))
  }

  /// The UTF-8 offsets in `word` it may be parted before, ascending; none where the dictionary is
  /// not to be read or the word is longer than 100 bytes.
  ///
  /// - Complexity: About a microsecond; the first word also reads the dictionary.
  package func points(in word: String) -> [Int] {
    let lowercased = word.lowercased()
    guard lowercased.utf8.count == word.utf8.count else { return [] }
    return dictionary.withLock { $0.points(in: lowercased) }
  }

  /// Whether names and the like are parted as well: in German every noun has a capital.
  var partsCapitalized: Bool { language == "de" || language.hasPrefix("de-") }

  private static func path(of language: String, in folders: [String]) -> String? {
    let tag = String(language.map { $0 == "-" ? "_" : $0 })
    let short = String(tag.prefix { $0 != "_" })
    guard !short.isEmpty, tag.utf8.allSatisfy({ $0.isWordByte || $0 == 0x5F }) else { return nil }
    let names = [tag, short, "\(short)_\(short.uppercased())", "\(short)_US"]
    return folders.lazy.flatMap { folder in names.lazy.map { "\(folder)/hyph_\($0).dic" } }
      .first { access($0, R_OK) == 0 }
  }
}

extension Hyphenator: Equatable {
  /// Whether both read the same file.
  package static func == (left: Hyphenator, right: Hyphenator) -> Bool { left.path == right.path }
}

/// A dictionary of libhyphen's, read at first use.
private struct HyphenDictionary: ~Copyable {
  private let path: String
  private var isOpened = false
  private var hyphens: OpaquePointer?

  init(path: String) {
    self.path = path
  }

  deinit {
    text_hyphens_close(hyphens)
  }

  mutating func points(in word: String) -> [Int] {
    if !isOpened {
      hyphens = text_hyphens_open(path)
      isOpened = true
    }
    guard let hyphens else { return [] }
    let bytes = Array(word.utf8)
    var marks = [UInt8](repeating: 0, count: bytes.count)
    guard text_hyphenate(hyphens, bytes, bytes.count, &marks) else { return [] }
    return marks.indices.filter { marks[$0] != 0 }
  }
}
