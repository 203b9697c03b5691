import Articles
import Ingest

extension String {
  /// A byline without "By", and without the date that many pages put behind the names; nil where
  /// nothing else is left.
  var namesOnly: String? {
    let words = Sanitizer.line(self).split(separator: " ")
    let end = words.indices.prefix(40).first { index in
      let rest = words[index...].joined(separator: " ")
      return rest.utf8.count <= 60 && Timestamp(reading: rest, strangeWords: 0) != nil
    }
    let names = words[..<(end ?? words.count)].joined(separator: " ").trimmedOfJoints
    let isOfDates = ["updated", "published", "posted"].contains { names.lowercased().contains($0) }
    return isOfDates || names.isEmpty ? nil : names.byline ?? names
  }

  /// The line without signs that only join it to others.
  private var trimmedOfJoints: String {
    var rest = self[...]
    while let last = rest.last, " ,;|•·–—-".contains(last) { rest = rest.dropLast() }
    while let first = rest.first, " ,;|•·–—-".contains(first) { rest = rest.dropFirst() }
    return rest.isEmpty ? self : String(rest)
  }
}
