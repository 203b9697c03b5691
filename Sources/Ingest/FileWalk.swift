import Glibc

/// The files that paths lead to, one after the other: files themselves, folders with all that is
/// in them, in the order of their names.
///
/// Inside folders, names that begin with a dot or end with `~` are passed over, and so are style
/// sheets, scripts and the folder that a browser saves beside a page; a folder that was already
/// visited is not entered again, and a link to it is an error.
package struct FileWalk: Sequence, IteratorProtocol {
  /// A file found, or a path that leads to none.
  package typealias Element = Result<FoundFile, ImportError>

  private var pending: [String]
  private var visited: Set<FileIdentity> = []

  /// - Parameter paths: As given by the user; "-" is standard input.
  package init(_ paths: [String]) {
    pending = paths.reversed()
  }

  package mutating func next() -> Element? {
    while let path = pending.popLast() {
      if path == "-" { return .success(FoundFile(path: path, size: 0, modified: 0)) }
      var status = stat()
      guard stat(path, &status) == 0 else {
        return .failure(ImportError(path, .init(errno: errno)))
      }
      switch status.st_mode & S_IFMT {
      case S_IFREG:
        return .success(FoundFile(path, status))
      case S_IFDIR:
        if let failure = enter(path, FileIdentity(status)) { return .failure(failure) }
      case let mode:
        return .failure(ImportError(path, .special(Self.kind(of: mode))))
      }
    }
    return nil
  }

  private static func kind(of mode: mode_t) -> String {
    switch mode {
    case S_IFIFO: "pipe"
    case S_IFSOCK: "socket"
    default: "device"
    }
  }

  /// Puts what is in a folder next in the walk.
  private mutating func enter(_ path: String, _ identity: FileIdentity) -> ImportError? {
    guard visited.insert(identity).inserted else {
      return Self.isLink(path) ? ImportError(path, .loopOfLinks) : nil
    }
    guard let folder = opendir(path) else { return ImportError(path, .init(errno: errno)) }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !Self.isPassedOver(name) { names.append(name) }
    }
    let prefix = path.hasSuffix("/") ? path : path + "/"
    let present = Set(names)
    pending += names.filter { !Self.belongsToPage($0, among: present) }.sorted(by: >)
      .map { prefix + $0 }
    return nil
  }

  private static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  private static func isPassedOver(_ name: String) -> Bool {
    let endings = ["~", ".css", ".js", ".mjs", ".map"]
    return name.hasPrefix(".") || endings.contains { name.hasSuffix($0) }
  }

  /// Whether it is the folder of pictures and the like that was saved with a page.
  private static func belongsToPage(_ name: String, among names: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = name.dropLast("_files".count)
    return names.contains(page + ".html") || names.contains(page + ".htm")
  }
}

/// A regular file that a walk came to.
package struct FoundFile: Hashable, Sendable {
  package let path: String
  /// In bytes; 0 for standard input.
  package let size: Int
  /// Seconds since 1970.
  package let modified: Int64

  init(path: String, size: Int, modified: Int64) {
    self.path = path
    self.size = size
    self.modified = modified
  }

  init(_ path: String, _ status: stat) {
    self.init(path: path, size: Int(status.st_size), modified: Int64(status.st_mtim.tv_sec))
  }
}

/// What a folder is known by, whatever path leads to it.
private struct FileIdentity: Hashable {
  let device: dev_t
  let inode: ino_t

  init(_ status: stat) {
    device = status.st_dev
    inode = status.st_ino
  }
}
