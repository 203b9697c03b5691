import ArgumentParser
import Library
import Store

/// Which library, and which settings.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The library's file, in place of the usual one.")
  var library: String?

  @Option(help: "The folder of the settings, in place of the usual one.")
  var config: String?

  var configuration: Configuration { Configuration(folder: config ?? Paths().configuration) }

  /// Opens the library with the recognizer and the topics of today.
  ///
  /// - Throws: Why it cannot be opened, as one sentence.
  func open(_ configuration: Configuration) throws -> Library {
    guard let path = library ?? Paths().library else {
      throw CommandError(description: "there is no place for a library; give one by --library")
    }
    let store: Store
    do throws(StoreError) {
      store = try Store.open(path: path)
    } catch {
      throw CommandError(description: "\(error)")
    }
    return try Library(store: store, with: configuration)
  }

  /// A library that is gone with the program, for what is only printed.
  func openInMemory(_ configuration: Configuration) throws -> Library {
    try Library(store: try Store.inMemory(), with: configuration)
  }
}

extension Library {
  fileprivate init(store: Store, with configuration: Configuration) throws {
    self.init(
      store: store, annotator: try .embedded(), ownTopics: configuration.topics,
      now: { Clock.moment })
  }
}
