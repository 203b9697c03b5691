public import Articles
import Store

extension Library {
  /// Recognizes what no recognizer of today has read, behind.
  public func recognizeWaiting() {
    guard recognition == nil, canChange else { return }
    recognition = Task { await recognizeAll() }
  }

  /// Has an article that is wanted now recognized beside those that wait, and whatever becomes of
  /// them: one of many megabytes may be at its turn for long.
  public func hurry(_ id: Article.ID?) async {
    guard let id, !store.isReadOnly, hurried.insert(id).inserted else { return }
    defer { hurried.remove(id) }
    do {
      if let article = try store.article(id), try store.annotation(id) == nil {
        let finding = await Annotator.finding(in: article, try recognizer())
        try store.annotate([finding], version: annotator.version)
        report(.annotated(id))
      }
    } catch {
      report(.failed("\(error)"))
    }
    recognizeWaiting()
  }

  /// Ends recognition; the next time, it goes on from there.
  public func stopRecognition() {
    recognition?.cancel()
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
      var progress = RecognitionProgress()
      var waiting = try store.unannotatedCount()
      while waiting > 0, !Task.isCancelled {
        let done = try await recognizeSome()
        guard done > 0 else { break }
        waiting = try store.unannotatedCount()
        _ = try await pairSome()
        if waiting > 0 { report(.working(progress.sentence(after: done, waiting: waiting))) }
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

  /// Recognizes the newest few; returns how many.
  private func recognizeSome() async throws -> Int {
    var findings: [Finding] = []
    var waiting = try store.unannotated(limit: Self.findingsLength)[...]
    while !waiting.isEmpty, !Task.isCancelled {
      let articles = try waiting.prefix(recognizers).compactMap { try store.article($0) }
      waiting = waiting.dropFirst(recognizers)
      findings += await Annotator.findings(in: articles, try recognizer())
    }
    try store.annotate(findings, version: annotator.version)
    for finding in findings { report(.annotated(finding.article)) }
    return findings.count
  }
}

/// How fast articles are recognized.
private struct RecognitionProgress {
  private let start = ContinuousClock.now
  private var done = 0

  /// For the status line: "recognizing, 8239 to go · 120/s · 69 s".
  mutating func sentence(after count: Int, waiting: Int) -> String {
    done += count
    let rate = Double(done) / max((ContinuousClock.now - start) / .seconds(1), 0.001)
    let seconds = Int((Double(waiting) / rate).rounded(.up))
    return "recognizing, \(waiting) to go · \(Int(rate.rounded()))/s · \(seconds) s"
  }
}
