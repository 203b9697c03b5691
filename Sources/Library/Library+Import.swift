import Articles
import Ingest
import Store

extension Library {
  /// How many articles are added at a time: few enough that the first are on screen at once.
  private static let batchLength = 64

  /// Between two batches, in which another program that waits makes its change.
  private static let pause = Duration.milliseconds(3)

  /// Imports files and folders, behind whatever else goes on; each file that cannot be read is
  /// reported as skipped. A file that has not changed since it was imported is not read again.
  ///
  /// - Parameters:
  ///   - paths: Files and folders; - is standard input.
  ///   - progress: Told after each batch, from any thread.
  @discardableResult
  public nonisolated func add(
    _ paths: [String], progress: @Sendable (ImportProgress) -> Void = { _ in }
  ) async throws -> ImportReport {
    let importer = Importer()
    let clock = ContinuousClock()
    let start = clock.now
    var report = ImportReport(
      progress: ImportProgress(total: FileWalk(paths).reduce(0) { n, _ in n + 1 }))
    var batch = ImportBatch()
    var writing: Task<[Addition], any Error>?
    var places: ArrivalPlaces?
    for found in FileWalk(paths) {
      try read(found, with: importer, into: &batch, &report)
      report.progress.files += 1
      guard batch.articles.count >= Self.batchLength else { continue }
      try await report.count(writing?.value ?? [])
      try place(&batch, in: &places, before: paths, past: report.progress.files)
      // The next files are read while these are written.
      writing = Task { [batch] in
        let additions = try await write(batch)
        try await Task.sleep(for: Self.pause)
        return additions
      }
      batch = ImportBatch()
      report.progress.seconds = (clock.now - start) / .seconds(1)
      progress(report.progress)
      await self.report(.working(report.progress.sentence))
      if Task.isCancelled { break }
    }
    try await report.count(writing?.value ?? [])
    try place(&batch, in: &places, before: [], past: 0)
    try await report.count(write(batch))
    report.progress.seconds = (clock.now - start) / .seconds(1)
    progress(report.progress)
    await self.report(.working(nil))
    return report
  }

  private nonisolated func read(
    _ found: Result<FoundFile, ImportError>, with importer: Importer, into batch: inout ImportBatch,
    _ report: inout ImportReport
  ) throws {
    do throws(ImportError) {
      let file = try found.get()
      let path = file.absolutePath
      if let known = knownArticles(of: file, path: path) {
        report.articles += known
        report.progress.unchanged += known.count
        return
      }
      let articles = try importer.articles(in: file).get()
      report.articles += articles.map(\.id)
      batch.articles += articles
      batch.files.append(
        ImportedFile(
          path: path, size: file.size, modified: file.modified, articles: articles.map(\.id)))
    } catch {
      report.progress.skipped += 1
      report.skipped.append("\(error)")
    }
  }

  /// Gives a batch the places of its articles without a date. The first such batch has places set
  /// aside for the whole import: for the files of `paths` past so many that were not read before.
  private nonisolated func place(
    _ batch: inout ImportBatch, in places: inout ArrivalPlaces?, before paths: [String],
    past count: Int
  ) throws {
    let undated = batch.articles.count { $0.published == nil }
    guard undated > 0 else { return }
    if places == nil {
      let coming = FileWalk(paths).dropFirst(count).count { found in
        guard case .success(let file) = found else { return false }
        return knownArticles(of: file, path: file.absolutePath) == nil
      }
      places = try store.places(for: undated + coming, arrived: now().now)
    }
    batch.places = places
    places?.skip(undated)
  }

  /// What an unchanged file gave; a library that cannot say so has it read again.
  private nonisolated func knownArticles(of file: FoundFile, path: String) -> [Article.ID]? {
    guard !file.isStandardInput else { return nil }
    do throws(StoreError) {
      return try store.articles(ofUnchanged: path, size: file.size, modified: file.modified)
    } catch {
      return nil
    }
  }

  private func write(_ batch: ImportBatch) throws -> [Addition] {
    guard !batch.articles.isEmpty else { return [] }
    let additions = try store.add(batch.articles, arrived: now().now, places: batch.places)
    try store.keep(batch.files, at: now().now)
    if additions.contains(where: { $0 != .unchanged }) { report(.articles) }
    return additions
  }
}

/// What was read and is not written yet.
private struct ImportBatch: Sendable {
  var articles: [Article] = []
  var files: [ImportedFile] = []
  /// Of those without a date.
  var places: ArrivalPlaces?
}

extension ImportReport {
  fileprivate mutating func count(_ additions: [Addition]) {
    for addition in additions {
      switch addition {
      case .added: progress.added += 1
      case .updated: progress.updated += 1
      case .unchanged, .deleted: progress.unchanged += 1
      }
    }
  }
}

extension ImportProgress {
  /// For the status line: "reading 640 of 10,000 · 820/s · 11 s to go".
  fileprivate var sentence: String {
    let time = remaining.map { " · \(Int($0.rounded(.up))) s to go" } ?? ""
    return "reading \(files) of \(total) · \(Int(rate))/s" + time
  }
}
