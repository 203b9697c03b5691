public import Articles
import Ingest
import Store

extension Library {
  /// How many articles are added at a time: few enough that the first are on screen at once.
  private static let batchLength = 64

  /// Imports files and folders, and recognizes what came, both behind; each file that cannot be
  /// read is reported as skipped.
  ///
  /// - Returns: The ids of the articles read, in the order of the files, and why the other files
  ///   were not.
  @discardableResult
  public nonisolated func add(
    _ paths: [String]
  ) async throws -> (added: [Article.ID], skipped: [String]) {
    var added: [Article.ID] = []
    var skipped: [String] = []
    var batch: [Article] = []
    for outcome in Importer().articles(at: paths) {
      switch outcome.result {
      case .success(let articles):
        batch += articles
        added += articles.map(\.id)
      case .failure(let error):
        skipped.append("\(error)")
        await report(.skipped("\(error)"))
      }
      guard batch.count >= Self.batchLength else { continue }
      try await take(batch)
      batch = []
      await report(.working("reading \(added.count) …"))
      if Task.isCancelled { break }
    }
    try await take(batch)
    await report(.working(nil))
    await recognizeWaiting()
    return (added, skipped)
  }

  private func take(_ batch: [Article]) throws {
    guard !batch.isEmpty else { return }
    let additions = try store.add(batch, arrived: now().now)
    if additions.contains(where: { $0 != .unchanged }) { report(.articles) }
  }

  /// Recognizes what no recognizer of today has read, behind.
  public func recognizeWaiting() {
    guard recognition == nil, !store.isReadOnly else { return }
    recognition = Task { await recognizeAll() }
  }

  /// Has an article recognized before all others.
  public func hurry(_ id: Article.ID) {
    urgent = id
    recognizeWaiting()
  }

  /// Waits until every article that is here is recognized.
  public func finishRecognition() async {
    await recognition?.value
  }

  /// How many articles are written at a time: each write costs the disk about as much as one.
  private static let findingsLength = 32

  private func recognizeAll() async {
    do {
      try store.requireVersion(annotator.version)
      var waiting = try store.unannotatedCount()
      while waiting > 0, !Task.isCancelled {
        let done = try await recognizeSome()
        guard done > 0 else { break }
        waiting -= done
        if waiting > 0 { report(.working("recognizing, \(waiting) to go …")) }
      }
    } catch {
      report(.skipped("\(error)"))
    }
    recognition = nil
    report(.working(nil))
    report(.articles)
  }

  /// Recognizes the urgent article alone, or else the newest few; returns how many.
  private func recognizeSome() async throws -> Int {
    var ids = try store.unannotated(limit: Self.findingsLength)
    if let wanted = urgent {
      urgent = nil
      if try store.contains(wanted), try store.annotation(wanted) == nil { ids = [wanted] }
    }
    var findings: [Finding] = []
    for id in ids where findings.isEmpty || urgent == nil {
      guard let article = try store.article(id) else { continue }
      findings.append(await annotator.finding(for: article))
    }
    try store.annotate(findings, version: annotator.version)
    for finding in findings { report(.annotated(finding.article)) }
    return findings.count
  }
}
