public import Articles
import Ingest

extension Library {
  /// How many articles are added at a time: few enough that the first are on screen at once.
  private static let batchLength = 64

  /// Imports files and folders, and recognizes what came, both behind; each file that cannot be
  /// read is reported as skipped.
  ///
  /// - Returns: The ids of the articles read, in the order of the files, and why the other files
  ///   were not.
  @discardableResult
  public func add(_ paths: [String]) async -> (added: [Article.ID], skipped: [String]) {
    var added: [Article.ID] = []
    var skipped: [String] = []
    var batch: [Article] = []
    for outcome in importer.articles(at: paths) {
      switch outcome.result {
      case .success(let articles):
        batch += articles
        added += articles.map(\.id)
      case .failure(let error):
        skipped.append("\(error)")
        report(.skipped("\(error)"))
      }
      guard batch.count >= Self.batchLength else { continue }
      take(&batch)
      report(.working("reading \(added.count) …"))
      await Task.yield()
      if Task.isCancelled { break }
    }
    take(&batch)
    report(.working(nil))
    recognizeWaiting()
    return (added, skipped)
  }

  private func take(_ batch: inout [Article]) {
    guard !batch.isEmpty else { return }
    catalog.add(batch)
    for article in batch { refreshTopics(of: article.id) }
    batch = []
    report(.articles)
  }

  /// Waits until every article that is here is recognized.
  public func finishRecognition() async {
    await recognition?.value
  }

  /// Recognizes, one by one, what is not: the open article first, then the newest.
  private func recognizeWaiting() {
    guard recognition == nil else { return }
    recognition = Task { await recognizeAll() }
  }

  private func recognizeAll() async {
    var done = 0
    while let article = nextWaiting(), !Task.isCancelled {
      let annotation = await annotator.annotation(of: article)
      catalog.annotate(article.id, annotation)
      refreshTopics(of: article.id)
      done += 1
      report(.annotated(article.id))
      if done % 20 == 0 { report(.working("recognizing \(done) …")) }
    }
    recognition = nil
    report(.working(nil))
    report(.articles)
  }

  private func nextWaiting() -> Article? {
    if let urgent, let entry = catalog.entries[urgent], entry.annotation == nil {
      return entry.article
    }
    return catalog.order.lazy.compactMap { self.catalog.entries[$0] }
      .first { $0.annotation == nil }?.article
  }

  private func refreshTopics(of id: Article.ID) {
    guard let entry = catalog.entries[id] else { return }
    catalog.setTopics(annotator.topics(of: entry, moment: now()), of: id)
  }
}
