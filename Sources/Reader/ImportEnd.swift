/// What an import came to, whether it was ended or not.
package struct ImportEnd: Equatable, Sendable {
  package var added = 0
  package var updated = 0
  package var unchanged = 0
  /// Why files were not read, one sentence each.
  package var skipped: [String] = []
  /// Files read and kept, of so many.
  package var files = 0
  package var total = 0
  package var isStopped = false
  /// Why it could not go on, as a sentence; nil where nothing was in its way.
  package var failure: String?
  /// Whether the reader asked for it and waits for an answer, whatever that is.
  package var isAwaited = false

  package init() {}
}

extension ReaderState {
  /// Says what an import came to, and keeps why files were not read.
  mutating func tell(_ end: ImportEnd) {
    note(end.skipped.map { Message($0, isError: true) })
    guard let message = summary(of: end) else { return }
    self.message = message
    note([message])
  }

  /// Nil where there is nothing to say: of a file or two that were given, the list tells.
  private func summary(of end: ImportEnd) -> Message? {
    let key = keymap.key(for: .refresh, in: context) ?? ":refresh"
    let count = "\(end.files) of \(end.total) files"
    if let failure = end.failure {
      return Message(
        "reading stopped after \(count): \(failure); when that is mended, \(key) goes on",
        isError: true)
    }
    if end.isStopped { return Message("stopped after \(count); \(key) goes on") }
    guard end.added + end.updated > 0 || end.skipped.isEmpty, end.total > 1 || end.isAwaited else {
      return end.skipped.first.map { first in
        let others = end.skipped.count > 1 ? " (and \(end.skipped.count - 1) more; :messages)" : ""
        return Message(first + others, isError: true)
      }
    }
    let isNews = end.added + end.updated + end.skipped.count > 0
    return isNews || end.isAwaited ? Message(end.counts) : nil
  }
}

extension ImportEnd {
  /// "10000 added, 3 unchanged, 2 could not be read; :messages".
  fileprivate var counts: String {
    let parts = [
      (added, "added"), (updated, "updated"), (unchanged, "unchanged"),
      (skipped.count, "could not be read; :messages"),
    ]
    let words = parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return words.isEmpty ? "there was nothing to read" : words.joined(separator: ", ")
  }
}
