import Foundation

/// A library's file as bytes: what can be told before SQLite touches it.
struct LibraryFile {
  let path: String

  /// What a file is.
  enum State: Equatable {
    case missing
    /// There are no bytes in it.
    case empty
    /// It is ours, of this version of the schema.
    case library(version: Int)
  }

  /// Looks at the first bytes and the size, and changes nothing.
  func state() throws(StoreError) -> State {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      return .missing
    }
    guard !isFolder.boolValue else { throw .notAFile(path: path) }
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw .unopenable(path: path, reason: "it may not be read")
    }
    defer { file.closeFile() }
    let head: [UInt8]
    let size: UInt64
    do {
      head = Array(try file.read(upToCount: 100) ?? Data())
      size = try file.seekToEnd()
    } catch {
      throw .unopenable(path: path, reason: "\(error)")
    }
    return size == 0 ? .empty : try state(head: head, size: size)
  }

  private func state(head: [UInt8], size: UInt64) throws(StoreError) -> State {
    guard head.count == 100, head.starts(with: "SQLite format 3\0".utf8) else {
      throw .foreign(path: path)
    }
    func number(at offset: Int) -> Int {
      head[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(at: 68) == Schema.applicationID else { throw .foreign(path: path) }
    let version = number(at: 60)
    guard version <= Schema.current.version else { throw .newer(path: path, version: version) }
    let pageSize = Int(head[16]) << 8 | Int(head[17])
    // While a write-ahead log waits to be copied in, the file may rightly be shorter.
    if !hasLog, UInt64(number(at: 28) * pageSize) > size { throw .damaged(path: path) }
    return .library(version: version)
  }

  /// Whether a write-ahead log stands beside it.
  var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  /// Whether the file and its folder can be written.
  var isWritable: Bool {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    return access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }

  /// The path as SQLite wants it, where nothing will write: it needs no files beside it then.
  var unchangingAddress: String {
    let allowed = CharacterSet.urlPathAllowed
    let escaped = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
    return "file:\(escaped)?immutable=1"
  }
}
