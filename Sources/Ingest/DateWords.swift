/// The words that dates are written with.
enum DateWords {
  /// Beginnings of the months' names, folded, in the languages of much news.
  private static let months: [[String]] = [
    ["jan", "ene", "gen", "ian", "stycz"], ["feb", "fév", "fev", "luty", "lut"],
    ["mar", "mär", "maa", "mrt"], ["apr", "avr", "abr", "kwie"],
    ["may", "mai", "mei", "mag", "maj", "mayo"], ["jun", "jui", "giu", "czer"],
    ["jul", "juil", "lug", "lip"], ["aug", "aoû", "aou", "ago", "sier"],
    ["sep", "set", "wrz"], ["oct", "okt", "ott", "out", "paź"], ["nov", "lis"],
    ["dec", "dez", "déc", "dic", "gru"],
  ]

  /// The month, 1 to 12, that a word in small letters names.
  static func month(_ word: Substring) -> Int? {
    guard word.count >= 3, word.count <= 12 else { return nil }
    if word.hasPrefix("juil") { return 7 }
    if word.hasPrefix("mai") && word.count > 3 { return nil }
    return months.firstIndex { $0.contains { word.hasPrefix($0) } }.map { $0 + 1 }
  }

  /// Seconds east of Greenwich of the zones that mail and feeds name.
  static func zone(_ word: Substring) -> Int? {
    let hours: [Substring: Int] = [
      "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "bst": 1, "cet": 1, "met": 1, "west": 1,
      "cest": 2, "mest": 2, "eet": 2, "sast": 2, "eest": 3, "msk": 3, "jst": 9, "kst": 9,
      "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6,
      "mt": -7, "pst": -8, "pdt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10, "ast": -4,
      "adt": -3, "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13,
    ]
    if word == "ist" { return 19_800 }
    return hours[word].map { $0 * 3600 }
  }

  /// Whether a word belongs to dates without saying anything that is wanted.
  static func isFiller(_ word: Substring) -> Bool {
    let fillers: Set<Substring> = [
      "at", "on", "the", "of", "de", "del", "den", "le", "um", "uhr", "am", "pm", "th", "st", "nd",
      "rd", "a", "à", "om", "kl",
    ]
    let days = [
      "mon", "tue", "wed", "thu", "fri", "sat", "sun", "montag", "dienstag", "mittwoch",
      "donnerstag", "freitag", "samstag", "sonntag", "lun", "mar", "mer", "jeu", "ven", "sam",
      "dim",
      "mié", "jue", "vie", "sáb", "dom",
    ]
    return fillers.contains(word) || days.contains { word.hasPrefix($0) } && word.count <= 10
  }
}
