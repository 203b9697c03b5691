/// Features of lists, runs of capitals and the document.
extension Window {
  func addGazetteers(to features: inout [UInt64]) {
    let own = facts(0)
    add(.facts, own, to: &features)
    add(.factsShape, own, shape, to: &features)
    add(.factsPairBack, facts(-1), own, to: &features)
    add(.factsPair, own, facts(1), to: &features)
    addBits(.fact, own & 0xFFFF, shape, to: &features)
    addBits(.factBack, facts(-1) & 0xFFFF, shape, to: &features)
    addBits(.factNext, facts(1) & 0xFFFF, shape, to: &features)
    let listed = classes(0)
    guard listed != 0 || classes(1) != 0 || classes(-1) != 0 else { return }
    add(.classes, listed, to: &features)
    add(.classesShape, listed, shape, to: &features)
    add(.classesTriple, Hashing.mixed(classes(-1), classes(1)), listed, to: &features)
    add(.classNext, classes(1), shape, to: &features)
    add(.classBack, classes(-1), shape, to: &features)
  }

  func addKinds(to features: inout [UInt64]) {
    addBits(.kind, kinds(index), to: &features)
    addBits(.kindBack, kinds(index - 1), shape, to: &features)
    addBits(.kindNext, kinds(index + 1), shape, to: &features)
    addBits(.kindBack2, kinds(index - 2), shape, to: &features)
    addBits(.kindNext2, kinds(index + 2), shape, to: &features)
    add(
      .kindsAround, Hashing.mixed(kinds(index - 1), kinds(index + 1)), kinds(index), to: &features)
  }

  func addRuns(to features: inout [UInt64]) {
    let note = notes[index]
    if note.quotation > 0 {
      let isFirst: UInt64 = notes[index].quotation > 0 && word(-1) != 0 && isQuotationStart ? 1 : 0
      add(.quotation, UInt64(note.quotation), isFirst << 50 | shape, to: &features)
    }
    guard !note.run.isEmpty else {
      if !note.wideRun.isEmpty { addWideRun(to: &features) }
      return
    }
    let first = Int(note.run.lowerBound)
    let last = Int(note.run.upperBound) - 1
    let place = UInt64(min(index - first, 3)) << 4 | UInt64(min(last - index, 3))
    add(.runPlace, place, UInt64(sentence.letterCase.rawValue), to: &features)
    add(.wordBeforeRun, word(first - 1 - index), place, to: &features)
    add(.wordBehindRun, word(last + 1 - index), place, to: &features)
    addBits(.kindBeforeRun, kinds(first - 1), place, to: &features)
    addBits(.kindBehindRun, kinds(last + 1), place, to: &features)
    add(.runFirst, word(first - index), place, to: &features)
    add(.runLast, word(last - index), place, to: &features)
    addBits(.runLastKind, kinds(last), place, to: &features)
    add(.runLastSuffix, text.tokens[last].tail & 0xFF_FFFF, place, to: &features)
    add(.runFacts, facts(first - index), Hashing.mixed(facts(last - index), place), to: &features)
    add(.runBothKinds, kinds(first - 1), Hashing.mixed(kinds(last + 1), place), to: &features)
    addWideRun(to: &features)
  }

  private var isQuotationStart: Bool { isInside(index - 1) && notes[index - 1].quotation == 0 }

  private func addWideRun(to features: inout [UInt64]) {
    let run = notes[index].wideRun
    guard run.count > notes[index].run.count else { return }
    let first = Int(run.lowerBound)
    let last = Int(run.upperBound) - 1
    let place = UInt64(min(index - first, 3)) << 4 | UInt64(min(last - index, 3))
    add(.wideFirst, word(first - index), to: &features)
    add(.wideLast, word(last - index), to: &features)
    add(.wordBeforeWide, word(first - 1 - index), shape, to: &features)
    addBits(.wideLastKind, kinds(first), place, to: &features)
    add(.wideFacts, facts(first - index), Hashing.mixed(facts(last - index), place), to: &features)
  }

  func addContext(to features: inout [UInt64]) {
    let token = text.tokens[index]
    let isWord = !token.traits.isDisjoint(with: [.capitalized, .mixed])
    if isWord {
      let clues = UInt64(notes[index].context.rawValue)
      add(.clues, clues, to: &features)
      add(.cluesShape, clues, shape, to: &features)
      let isFirst: UInt64 = index == sentence.tokens.lowerBound ? 1 : 0
      addBits(.clue, clues, shape | isFirst << 50, to: &features)
    }
    if isInside(index - 1), !notes[index - 1].run.isEmpty {
      addBits(.cluesBack, UInt64(notes[index - 1].context.rawValue), shape, to: &features)
    }
    if isInside(index + 1), !notes[index + 1].run.isEmpty {
      addBits(.cluesNext, UInt64(notes[index + 1].context.rawValue), shape, to: &features)
    }
  }

  /// Features of their own for each corpus, which take up its habits.
  func addDomain(_ domain: UInt64, to features: inout [UInt64]) {
    let salt = domain << 56
    add(.domainBias, salt, to: &features)
    add(.domainShape, salt, shape, to: &features)
    add(.domainShapes, salt ^ shape, Hashing.mixed(shape(-1), shape(1)), to: &features)
    add(.domainWord, salt, word(0), to: &features)
    add(.domainWordBack, salt, word(-1), to: &features)
    add(.domainWordNext, salt, word(1), to: &features)
    add(.domainSuffix, salt, text.tokens[index].tail & 0xFF_FFFF, to: &features)
    add(.domainKind, salt, kinds(index), to: &features)
    add(.domainFacts, salt, facts(0), to: &features)
    add(.domainClasses, salt, classes(0), to: &features)
  }
}
