import Foundation
import GRDB
import Glibc

extension Store {
  /// Makes a library under another name first, so that a file with this name is always whole.
  static func create(_ path: String, _ schema: Schema, _ patience: Patience) throws {
    try makeFolder(of: path)
    let draft = "\(path).new-\(ProcessInfo.processInfo.processIdentifier)"
    // Where one that was left cannot be removed, filling it says why.
    defer { try? FileManager.default.removeItem(atPath: draft) }
    try? FileManager.default.removeItem(atPath: draft)
    try fill(draft, schema, patience)
    try place(draft, at: path)
  }

  /// Gives a new library its name, unless another program has made it meanwhile and is at work in
  /// it. A log that is left of a library with this name is none of the new one's, which SQLite does
  /// not know.
  private static func place(_ draft: String, at path: String) throws {
    let folder = (path as NSString).deletingLastPathComponent
    let lock = Glibc.open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    defer { if lock >= 0 { Glibc.close(lock) } }
    _ = flock(lock, LOCK_EX)
    guard access(path, F_OK) != 0 else { return }
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
    if link(draft, path) == 0 || errno == EEXIST { return }
    guard rename(draft, path) == 0 else {
      throw StoreError.unopenable(path: path, reason: String(cString: strerror(errno)))
    }
  }

  /// Makes a library of a file that is empty or missing, with a log: of two programs that would begin
  /// one at the same time, SQLite turns one away.
  static func fill(_ path: String, _ schema: Schema, _ patience: Patience) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(patience))
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA page_size = 16384")
      try schema.migrate(database)
      try database.prepareLog(isThere: false)
    }
    try queue.close()
  }

  private static func makeFolder(of path: String) throws(StoreError) {
    let folder = (path as NSString).deletingLastPathComponent
    guard !folder.isEmpty else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .unopenable(path: path, reason: "there is none, and its folder cannot be made")
    }
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw .unopenable(path: path, reason: "there is none, and its folder may not be written")
    }
  }
}
