import Articles
import Ingest
import Store
import Synchronization

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
    let stops = imports.withLock { imports in
      imports.running += 1
      return imports.stops
    }
    defer { imports.withLock { $0.running -= 1 } }
    var report = ImportReport(
      progress: ImportProgress(total: FileWalk(paths).reduce(0) { n, _ in n + 1 }))
    do {
      try await add(paths, to: &report, unlessStoppedAfter: stops, progress: progress)
    } catch {
      await self.report(.working(nil))
      throw ImportFailure(progress: report.progress, reason: "\(error)")
    }
    await self.report(.working(nil))
    return report
  }

  private nonisolated func add(
    _ paths: [String], to report: inout ImportReport, unlessStoppedAfter stops: Int,
    progress: @Sendable (ImportProgress) -> Void
  ) async throws {
    let importer = Importer()
    let clock = ContinuousClock()
    let start = clock.now
    var batch = ImportBatch()
    var writing: Task<ImportBatch.Written, any Error>?
    var places: ArrivalPlaces?
    for found in FileWalk(paths) {
      if Task.isCancelled || imports.withLock({ $0.stops != stops }) {
        report.isStopped = true
        break
      }
      try read(found, with: importer, into: &batch, &report)
      report.progress.files += 1
      guard batch.articles.count >= Self.batchLength else { continue }
      try await report.count(writing?.value)
      try place(&batch, in: &places, before: paths, past: report.progress.files)
      batch.end = report.progress.files
      // The next files are read while these are written.
      writing = Task { [batch] in
        let written = try await write(batch)
        try await Task.sleep(for: Self.pause)
        return written
      }
      batch = ImportBatch()
      report.progress.seconds = (clock.now - start) / .seconds(1)
      progress(report.progress)
      await self.report(.working(report.progress.sentence))
    }
    try await report.count(writing?.value)
    try place(&batch, in: &places, before: [], past: 0)
    batch.end = report.progress.files
    try await report.count(write(batch))
    report.progress.seconds = (clock.now - start) / .seconds(1)
    progress(report.progress)
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

  private func write(_ batch: ImportBatch) throws -> ImportBatch.Written {
    guard !batch.articles.isEmpty else { return ImportBatch.Written(end: batch.end) }
    let additions = try store.add(batch.articles, arrived: now().now, places: batch.places)
    try store.keep(batch.files, at: now().now)
    if additions.contains(where: { $0 != .unchanged }) { report(.articles) }
    return ImportBatch.Written(additions: additions, end: batch.end)
  }
}

/// What was read and is not written yet.
private struct ImportBatch: Sendable {
  var articles: [Article] = []
  var files: [ImportedFile] = []
  /// Of those without a date.
  var places: ArrivalPlaces?
  /// How many files were read with it and before.
  var end = 0

  /// What came of it.
  struct Written: Sendable {
    var additions: [Addition] = []
    let end: Int
  }
}

extension ImportReport {
  fileprivate mutating func count(_ written: ImportBatch.Written?) {
    guard let written else { return }
    progress.kept = written.end
    for addition in written.additions {
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
