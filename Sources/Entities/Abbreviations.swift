/// Words that are written with a full stop which ends no sentence.
enum Abbreviations {
  /// Whether a word keeps its full stop as part of the token: titles and months.
  static func keepsStop(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 5 else { return false }
    return kept.contains(String(decoding: word, as: UTF8.self))
  }

  /// Whether a full stop behind the word is a token of its own and yet ends no sentence.
  static func isInner(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 5 else { return false }
    return inner.contains(String(decoding: word, as: UTF8.self))
  }

  private static let kept: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "Rev", "Fr", "Sr", "St", "Ste", "Mt", "Ft", "Pt", "Gen",
    "Lt", "Col", "Maj", "Capt", "Cmdr", "Adm", "Sgt", "Cpl", "Pte", "Brig", "Hon", "Gov", "Sen",
    "Rep", "Sens", "Reps", "Pres", "Supt", "Det", "Insp", "Msgr", "Mgr", "Sra", "Srta", "Shri",
    "Smt", "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
    "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "Sat", "Sun", "No", "Nos", "Rs",
  ]

  private static let inner: Set<String> = [
    "Corp", "Inc", "Ltd", "Co", "Cos", "Bros", "Jr", "vs", "v", "etc", "approx", "est", "Ave",
    "Blvd",
    "Rd", "Dept", "Assn", "Univ", "Intl", "ft", "oz", "lb", "Ala", "Ariz", "Ark", "Calif", "Colo",
    "Conn", "Fla", "Ga", "Ill", "Ind", "Kan", "Ky", "La", "Mass", "Mich", "Minn", "Miss", "Mont",
    "Neb", "Nev", "Okla", "Ore", "Pa", "Tenn", "Tex", "Va", "Wash", "Wis", "Wyo", "al", "ca", "pp",
    "ed", "eds", "op", "cf", "viz", "Messrs",
  ]
}
