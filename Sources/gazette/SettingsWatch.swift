import Glibc

/// Tells when a file of settings was written, replaced or taken away, by the system's own word.
///
/// Folders are watched, since editors put a new file in the place of the old one; where a file is
/// a link, the folder that it leads to as well; where the folder is not there yet, the one above.
final class SettingsWatch {
  /// Readable when there was a change; -1, which `poll` passes over, where nothing can be watched.
  /// It is closed with the program: to close it takes the system 20 ms while that runs.
  let descriptor: Int32
  private let folder: String
  /// The file of a theme that is used by its path.
  private var theme: String?
  /// What an event must be about; the folders above the settings see others as well.
  private var names: Set<String> = []

  private static let files = ["config.toml", "keys.toml", "topics.toml"]
  private static let wanted = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ONLYDIR)

  /// - Parameter folder: Where the settings are or may be one day.
  init(folder: String) {
    self.folder = folder
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    watch()
  }

  /// Watches the file of a theme as well, where its name is the path of one.
  func follow(theme name: String) {
    guard name.contains("/"), name != theme else { return }
    theme = name
    watch()
  }

  /// Whether there was a change since the last call.
  func takeChange() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 8192)
    var isChanged = false
    while case let count = read(descriptor, &bytes, bytes.count), count > 0 {
      if isAboutSettings(bytes[..<count]) { isChanged = true }
    }
    // A folder may be there now that was not, and links may lead elsewhere.
    if isChanged { watch() }
    return isChanged
  }

  private func watch() {
    let themes = folder + "/themes"
    let own = Self.files.map { folder + "/" + $0 }
    let others = TextFile.names(in: themes).map { themes + "/" + $0 } + [theme].compactMap { $0 }
    names = ["themes"]
    watch(nearestTo: folder)
    watch(nearestTo: themes)
    for path in own + others {
      names.insert(path.lastComponent)
      guard let real = realpath(path, nil) else { continue }
      defer { free(real) }
      let place = String(cString: real)
      names.insert(place.lastComponent)
      inotify_add_watch(descriptor, place.parent, Self.wanted)
    }
  }

  /// Watches a folder, or the nearest one above it that is there.
  private func watch(nearestTo folder: String) {
    var folder = folder
    while inotify_add_watch(descriptor, folder, Self.wanted) < 0, folder.contains("/") {
      names.insert(folder.lastComponent)
      folder = folder.parent
    }
  }

  private func isAboutSettings(_ events: ArraySlice<UInt8>) -> Bool {
    let head = MemoryLayout<inotify_event>.size
    var rest = events
    while rest.count >= head {
      let event = rest.withUnsafeBytes { $0.loadUnaligned(as: inotify_event.self) }
      let end = min(head + Int(event.len), rest.count)
      let name = String(
        decoding: rest.dropFirst(head).prefix(end - head).prefix { $0 != 0 }, as: UTF8.self)
      // Without a name it says that the folder itself is gone, or that events were lost.
      if name.isEmpty || name.hasSuffix(".toml") || names.contains(name) { return true }
      rest = rest.dropFirst(end)
    }
    return false
  }
}

extension String {
  fileprivate var lastComponent: String { split(separator: "/").last.map(String.init) ?? self }

  fileprivate var parent: String {
    let parts = split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = parts.joined(separator: "/")
    return path.isEmpty ? (hasPrefix("/") ? "/" : ".") : path
  }
}
