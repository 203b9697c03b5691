import ArgumentParser
import Articles
import Glibc
import Library
import Topics

/// What a shell completes a filter with: fields, states, and the names of the library, as at the
/// prompt; and files, where an argument may be one.
struct FilterCompletion {
  /// What the shell does with colons.
  enum Colons: Equatable {
    /// It parts words at them, as bash does: only what stands behind is completed.
    case part
    /// They end what is completed, and a description begins, as in zsh.
    case describe
    case plain
  }

  let colons: Colons
  let takesFiles: Bool
  let locations: Locations

  /// Completes filters for whatever shell asks.
  static func kind(takesFiles: Bool) -> CompletionKind {
    .custom { words, index, _ in
      let completion = FilterCompletion(
        colons: Colons(of: CompletionShell.requesting), takesFiles: takesFiles,
        locations: Locations(
          library: words.value(of: "--library"), config: words.value(of: "--config")))
      return completion.candidates(for: words, at: index)
    }
  }

  /// What the word at `index` of a command line may become.
  func candidates(for words: [String], at index: Int) -> [String] {
    guard words.indices.contains(index) else { return [] }
    let word = Self.whole(words, at: index)
    let isField = word.contains(":")
    let found = values(for: word) + (takesFiles && !isField ? Self.files(for: word) : [])
    switch colons {
    case .plain: return found
    case .describe: return found.map { $0.replacing(":", with: "\\:") }
    case .part:
      let length = isField ? word.prefix { $0 != ":" }.count + 1 : 0
      return found.map { String($0.dropFirst(length)) }
    }
  }

  /// The word that a shell parted at its colons.
  private static func whole(_ words: [String], at index: Int) -> String {
    var (word, first) = (words[index], index)
    while first > 0, words[first] == ":" || words[first - 1] == ":" {
      first -= 1
      word = words[first] + word
    }
    return word
  }

  /// The terms that begin so; where that is one field only, those with its values, since a shell
  /// would end the word behind its colon.
  private func values(for word: String) -> [String] {
    let found = terms(for: word)
    guard found.count == 1, let field = found.first, field.hasSuffix(":"), field != word else {
      return found
    }
    let values = terms(for: field)
    return values.count > 1 ? values : found
  }

  private func terms(for word: String) -> [String] {
    let cursor = word.utf8.count
    guard let path = locations.library ?? Paths().library, access(path, R_OK) == 0 else {
      let vocabulary = Filter.Vocabulary(topics: MediaTopic.allCases.map(\.rawValue))
      let found = Filter.completions(for: word, at: cursor, vocabulary: vocabulary)
      return found.candidates.map { String(word[TextRange(0, found.range.start)]) + $0 }
    }
    do {
      return try locations.open(locations.configuration).completions(for: word, at: cursor)
    } catch {
      return []  // a shell has no place for the reason; the command itself tells it
    }
  }

  private static let fileLimit = 200

  /// Files and folders that begin so, a folder with a slash at its end.
  private static func files(for word: String) -> [String] {
    let slash = word.lastIndex(of: "/")
    let folder = slash.map { String(word[...$0]) } ?? ""
    let start = slash.map { word[word.index(after: $0)...] } ?? word[...]
    let names = TextFile.names(in: folder.isEmpty ? "." : folder).filter { name in
      name.hasPrefix(start) && (start.hasPrefix(".") || !name.hasPrefix("."))
    }
    return names.prefix(fileLimit).map { name in
      var status = stat()
      let path = folder + name
      let isFolder = stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      return isFolder ? path + "/" : path
    }
  }
}

extension FilterCompletion.Colons {
  init(of shell: CompletionShell?) {
    switch shell {
    case .bash: self = .part
    case .zsh: self = .describe
    default: self = .plain
    }
  }
}

extension [String] {
  /// What stands behind an option on a command line.
  fileprivate func value(of option: String) -> String? {
    guard let index = firstIndex(of: option), indices.contains(index + 1) else { return nil }
    return self[index + 1]
  }
}
