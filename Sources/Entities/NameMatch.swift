/// Tells whether a name is another form of a name that is known.
struct NameMatch {
  let group: Linker.Group

  /// Why `form` names what `cluster` does; nil where it does not.
  func reason(_ form: NameForm, _ cluster: Linker.Cluster) -> LinkReason? {
    switch group {
    case .person: cluster.forms.lazy.compactMap { person(form, $0) }.first
    case .organization: cluster.forms.lazy.compactMap { body(form, $0) }.first
    case .product, .event, .work: cluster.forms.lazy.compactMap { thing(form, $0) }.first
    case .place: place(form, cluster.form)
    case .group: people(form, cluster.form)
    case .date, .money, .quantity: nil
    }
  }

  private func person(_ form: NameForm, _ known: NameForm) -> LinkReason? {
    guard let last = form.sounds.last, let knownLast = known.sounds.last else { return nil }
    if form.words.count < known.words.count, isPartOfName(form, known) {
      return .partOfName(known.name)
    }
    if form.words.count > 1, known.words.count > 1 {
      if form.sounds == known.sounds { return .spelling(known.name) }
      guard last == knownLast, agree(form.words.dropLast(), known.words.dropLast()) else {
        return nil
      }
      return .initials(known.name)
    }
    if form.words.count == 1, known.words.count == 1, last == knownLast {
      return .spelling(known.name)
    }
    let isPart = form.sounds.count == 1 && known.sounds.contains(last) && known.words.count > 1
    return isPart ? .spelling(known.name) : nil
  }

  /// One word, or the last words, of a full name.
  private func isPartOfName(_ form: NameForm, _ known: NameForm) -> Bool {
    if form.words.count == 1 {
      return known.words.contains(form.words[0]) && form.words[0].utf8.count > 1
    }
    return form.isPart(of: known)
  }

  /// Whether given names agree: each one, or its first letter, or fewer of them.
  private func agree(_ first: ArraySlice<String>, _ second: ArraySlice<String>) -> Bool {
    guard let one = first.first, let other = second.first else { return true }
    let isSame = one == other
    let isInitial = (one.utf8.count == 1 || other.utf8.count == 1) && one.first == other.first
    guard isSame || isInitial else { return false }
    return first.count != second.count || isInitial
      || zip(first, second).allSatisfy { $0 == $1 || $0.first == $1.first }
  }

  private func body(_ form: NameForm, _ known: NameForm) -> LinkReason? {
    if form.isAcronym, known.words.count > 1 {
      let letters = form.key
      let isMade =
        known.initials(withSmallWords: false) == letters
        || known.initials(withSmallWords: true) == letters
        || isStart(letters, of: known)
      if isMade { return .acronym(known.name) }
    }
    return thing(form, known)
  }

  /// "SSCAA" of five words that begin with its letters, with some words left out at the end.
  private func isStart(_ letters: String, of known: NameForm) -> Bool {
    let initials = known.initials(withSmallWords: false)
    return letters.utf8.count >= 3 && initials.utf8.count == letters.utf8.count + 1
      && initials.hasPrefix(letters)
  }

  private func thing(_ form: NameForm, _ known: NameForm) -> LinkReason? {
    if form.isPart(of: known) { return .shortForm(known.name) }
    if isPlural(form.key, of: known.key) || isPlural(known.key, of: form.key) {
      return .number(known.name)
    }
    guard group == .product, form.words.count < known.words.count, let last = form.words.last else {
      return nil
    }
    let isPluralPart =
      last.hasSuffix("s")
      && known.words.starts(with: form.words.dropLast() + [String(last.dropLast())])
    return isPluralPart ? .shortForm(known.name) : nil
  }

  private func isPlural(_ plural: String, of singular: String) -> Bool { plural == singular + "s" }

  private func place(_ form: NameForm, _ known: NameForm) -> LinkReason? {
    guard known.words.count > form.words.count, form.isPart(of: known) else { return nil }
    let kinds = form.words.last.map { Lexicon.kinds(Lexicon.folded($0)) } ?? []
    return form.words.count == 1 && kinds.isDisjoint(with: [.placeHead, .facilityHead])
      ? nil : .shortForm(known.name)
  }

  private func people(_ form: NameForm, _ known: NameForm) -> LinkReason? {
    isPlural(form.key, of: known.key) || isPlural(known.key, of: form.key)
      ? .number(known.name) : nil
  }
}
