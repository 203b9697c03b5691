import Glibc
import Terminal

/// Follows the files of settings, wherever they lie: folders are followed, since editors put a new
/// file in the place of the old one; where a file is a link, the folder that it leads to as well;
/// where the folder is not there yet, the one above.
final class SettingsWatch {
  private let folder: String
  /// The file of a theme that is used by its path.
  private var theme: String?
  private var followed: [FollowedFolder] = []
  /// What was there when it was looked at last.
  private var known: [String: FileStamp] = [:]

  private static let files = ["config.toml", "keys.toml", "topics.toml"]

  /// - Parameter folder: Where the settings are or may be one day.
  init(folder: String) {
    self.folder = folder
    look()
  }

  /// Follows the file of a theme as well, where its name is the path of one.
  func follow(theme name: String) {
    guard name.contains("/"), name != theme else { return }
    theme = name
    look()
  }

  /// Whether a file was written, replaced or taken away since the last call. To be asked when a
  /// signal tells of a change; there are others in these folders.
  func takeChange() -> Bool {
    let before = known
    look()
    return known != before
  }

  /// Takes in what is there, and follows the folders in which it lies.
  private func look() {
    let themes = folder + "/themes"
    let paths =
      [folder, themes].map { $0 + "/" } + Self.files.map { folder + "/" + $0 }
      + TextFile.names(in: themes).map { themes + "/" + $0 } + [theme].compactMap { $0 }
    known = Dictionary(
      paths.compactMap { path in FileStamp(path).map { (path, $0) } }, uniquingKeysWith: { $1 })
    var folders = Set([Self.nearest(to: folder), Self.nearest(to: themes)])
    for path in paths where !path.hasSuffix("/") {
      guard let real = realpath(path, nil) else { continue }
      folders.insert(String(cString: real).parent)
      free(real)
    }
    follow(folders)
  }

  private func follow(_ folders: Set<String>) {
    followed.removeAll { !folders.contains($0.path) }
    for folder in folders where !followed.contains(where: { $0.path == folder }) {
      if let new = FollowedFolder(folder) { followed.append(new) }
    }
  }

  /// A folder, or the nearest one above it that is there.
  private static func nearest(to folder: String) -> String {
    var folder = folder
    while access(folder, F_OK) != 0, folder.contains("/"), folder != "/" { folder = folder.parent }
    return folder
  }
}

/// Which file is at a path, and when it was written. Of a folder, only that it is there: what else
/// is made in it is no change.
private struct FileStamp: Equatable {
  private var inode: UInt = 0
  private var size = 0
  private var seconds = 0
  private var nanoseconds = 0

  /// Nil where there is nothing.
  init?(_ path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    inode = UInt(status.st_ino)
    guard !path.hasSuffix("/") else { return }
    size = status.st_size
    seconds = status.st_mtim.tv_sec
    nanoseconds = status.st_mtim.tv_nsec
  }
}
