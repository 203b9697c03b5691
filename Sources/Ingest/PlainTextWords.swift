/// What the words of a line or paragraph look like.
extension String {
  /// Whether its last character ends a sentence or a clause, within closing quotation marks or
  /// not. A question or exclamation mark does not count: headlines have them.
  var endsClause: Bool {
    var rest = unicodeScalars[...]
    var isQuoted = false
    while let last = rest.last, "\"'”’»)]".unicodeScalars.contains(last) {
      rest = rest.dropLast()
      isQuoted = true
    }
    guard let last = rest.last else { return false }
    if ".,;:…。、，；：".unicodeScalars.contains(last) { return true }
    return isQuoted && "!?！？".unicodeScalars.contains(last)
  }

  /// Whether it begins as a heading does: no small letter, no dash.
  var beginsLikeTitle: Bool {
    guard let first = unicodeScalars.first else { return false }
    return !first.properties.isLowercase && !"-–—*([<@#|".unicodeScalars.contains(first)
  }

  /// Who wrote it, if this is a line such as "By Jane Doe and John Roe".
  package var byline: String? {
    let line = split(separator: "|", maxSplits: 1).first.map { Sanitizer.line(String($0)) } ?? ""
    let openings = ["By ", "BY ", "by ", "By: ", "Von ", "Par ", "Por ", "Di ", "Door ", "Av "]
    guard let opening = openings.first(where: { line.hasPrefix($0) }) else { return nil }
    let names = line.dropFirst(opening.count)
    guard !names.isEmpty, !String(names).endsClause else { return nil }
    let small = ["and", "of", "de", "la", "van", "von", "der", "den", "for", "in", "the", "und"]
    let isOfNames = names.split(separator: " ").allSatisfy { word in
      word.unicodeScalars.first?.properties.isUppercase == true || small.contains(String(word))
        || word == "&" || word.unicodeScalars.first?.properties.generalCategory == .otherLetter
    }
    guard isOfNames, names.unicodeScalars.first?.properties.isLowercase == false else {
      return nil
    }
    return String(names)
  }

  /// Where and when a paragraph was filed: "KYIV, Oct. 3" of "KYIV, Oct. 3 — Ukraine has…", and
  /// the number of bytes up to its first word.
  package var dateline: (place: String, length: Int)? {
    let head = Array(utf8.prefix(90))[...]
    let dashes: [StaticString] = [" \u{2014} ", " \u{2013} ", " -- ", " - ", "\u{2014}"]
    for dash in dashes {
      guard let start = head.index(of: dash) else { continue }
      let place = String(decoding: head[..<start], as: UTF8.self)
      guard place[...].beginsInCapitals else { continue }
      return (place, start + dash.utf8CodeUnitCount)
    }
    return nil
  }
}

extension Substring {
  /// Whether its first word is in capitals, as a place's name is in a dateline, and what follows
  /// is no sentence.
  fileprivate var beginsInCapitals: Bool {
    let words = split(separator: " ")
    guard let first = words.first, words.count <= 8, utf8.count <= 60 else { return false }
    let letters = first.unicodeScalars.filter(\.properties.isAlphabetic)
    guard letters.count >= 3, letters.allSatisfy({ !$0.properties.isLowercase }) else {
      return false
    }
    return words.dropFirst().allSatisfy { word in
      word.unicodeScalars.first.map { !$0.properties.isLowercase } ?? true
    }
  }
}
