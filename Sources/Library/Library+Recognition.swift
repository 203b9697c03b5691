public import Articles
import Store

extension Library {
  /// Recognizes what no recognizer of today has read, behind.
  public func recognizeWaiting() {
    guard recognition == nil, canChange else { return }
    recognition = Task { await recognizeAll() }
  }

  /// Has an article recognized before all others.
  public func hurry(_ id: Article.ID) {
    urgent = id
    recognizeWaiting()
  }

  /// Waits until every article that is here is recognized.
  ///
  /// - Parameter workers: How many are recognized at a time: one where somebody reads meanwhile.
  public func finishRecognition(workers: Int = 1) async {
    recognizers = max(workers, 1)
    recognizeWaiting()
    await recognition?.value
  }

  /// An article with what it names, which is found now where it was not before and is not kept.
  public nonisolated func recognized(_ id: Article.ID) async throws -> OpenedArticle? {
    guard var opened = try open(id) else { return nil }
    if opened.annotation == nil {
      let finding = await Annotator.finding(in: opened.article, try await recognizer())
      opened.annotation = finding.annotation
      opened.topics = finding.topics + opened.topics.filter { $0.source == .own }
    }
    return opened
  }

  private func recognizer() throws -> Annotator.Recognize {
    if let recognize { return recognize }
    let loaded = try annotator.load()
    recognize = loaded
    return loaded
  }

  /// How many articles are written at a time: each write costs the disk about as much as one.
  private static let findingsLength = 32

  private func recognizeAll() async {
    do {
      try store.keep(ownTopics)
      try store.requireVersion(annotator.version)
      var waiting = try store.unannotatedCount()
      while waiting > 0, !Task.isCancelled {
        let done = try await recognizeSome()
        guard done > 0 else { break }
        waiting -= done
        _ = try await pairSome()
        if waiting > 0 { report(.working("recognizing, \(waiting) to go …")) }
      }
      while !Task.isCancelled, try store.sortSome() { await Task.yield() }
      while !Task.isCancelled, try await pairSome() {}
    } catch {
      // Why nothing is written any more is told by itself.
      if canChange { report(.failed("\(error)")) }
    }
    recognition = nil
    report(.working(nil))
    report(.articles)
  }

  /// Prepares phrases of some thousand articles; whether there were so many.
  @concurrent private nonisolated func pairSome() async throws -> Bool { try store.pairSome() }

  /// Recognizes the urgent article alone, or else the newest few; returns how many.
  private func recognizeSome() async throws -> Int {
    var ids = try store.unannotated(limit: Self.findingsLength)
    if let wanted = urgent {
      urgent = nil
      if try store.contains(wanted), try store.annotation(wanted) == nil { ids = [wanted] }
    }
    var findings: [Finding] = []
    var waiting = ids[...]
    while !waiting.isEmpty, findings.isEmpty || urgent == nil {
      let articles = try waiting.prefix(recognizers).compactMap { try store.article($0) }
      waiting = waiting.dropFirst(recognizers)
      findings += await Annotator.findings(in: articles, try recognizer())
    }
    try store.annotate(findings, version: annotator.version)
    for finding in findings { report(.annotated(finding.article)) }
    return findings.count
  }
}
