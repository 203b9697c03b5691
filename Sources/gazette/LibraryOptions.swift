import ArgumentParser
import Library
import Store

/// Which library, and which settings, as options.
struct LibraryOptions: ParsableArguments {
  @Option(help: "The library's file, in place of the usual one.", completion: .file())
  var library: String?

  @Option(
    help: "The folder of the settings, in place of the usual one.", completion: .directory)
  var config: String?

  var locations: Locations { Locations(library: library, config: config) }
}

/// Which library, and which settings.
struct Locations {
  /// The library's file; nil for the usual one.
  var library: String?
  /// The folder of the settings; nil for the usual one.
  var config: String?

  /// The folder of the settings; nil where there is no place for one.
  var folder: String? { config ?? Paths().configuration }

  var configuration: Configuration { Configuration(folder: folder) }

  /// What the settings say, with another theme than they say.
  func configuration(theme: String) -> Configuration {
    Configuration(folder: folder, theme: theme)
  }

  /// Opens the library with the recognizer and the topics of today.
  ///
  /// - Throws: Why it cannot be opened, as one sentence.
  func open(_ configuration: Configuration) throws(CommandError) -> Library {
    guard let path = library ?? Paths().library else {
      throw CommandError(description: Paths().noLibrary)
    }
    do throws(StoreError) {
      return try open(configuration, at: path)
    } catch {
      throw CommandError(description: "\(error)")
    }
  }

  /// The same for a library in this file.
  func open(_ configuration: Configuration, at path: String) throws(StoreError) -> Library {
    if try Store.isOutdated(path: path) {
      let why = "this Gazette keeps more in a library than the last one did"
      StandardError.print("gazette: \(why); a copy is made, then it is brought up to date …")
    }
    let store = try Store.open(path: path) { isWaiting in
      let what = "gazette: waiting for another program that is changing the library …"
      if isWaiting { StandardError.print(what) }
    }
    return Library(store: store, with: configuration)
  }

  /// A library that is gone with the program, for what is only printed.
  func openInMemory(_ configuration: Configuration) throws -> Library {
    Library(store: try Store.inMemory(), with: configuration)
  }
}

extension Library {
  fileprivate init(store: Store, with configuration: Configuration) {
    self.init(
      store: store, annotator: .embedded, ownTopics: configuration.topics,
      now: { Clock.moment })
  }
}
