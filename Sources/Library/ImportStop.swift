import Synchronization

extension Library {
  /// Has every import end after the file it is at; whether there was one.
  ///
  /// What was read is kept, and importing the same again goes on from there.
  @discardableResult public nonisolated func stopImports() -> Bool {
    imports.withLock { imports in
      imports.stops += 1
      return imports.running > 0
    }
  }
}

/// The imports that run, and how often those before were stopped.
struct ImportsUnderWay: Sendable {
  var running = 0
  var stops = 0
}

/// An import that could not go on.
public struct ImportFailure: Error, CustomStringConvertible {
  /// How far it came; what it counts is kept.
  public let progress: ImportProgress
  /// Why, as a sentence.
  public let reason: String

  public var description: String {
    "reading stopped after \(progress.kept) of \(progress.total) files: \(reason); "
      + "when that is mended, the same again goes on"
  }
}
