import Foundation
import Glibc

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
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw .notAFile(path: path) }
    guard let head else { throw .unopenable(path: path, reason: "it may not be read") }
    return status.st_size == 0 ? .empty : try state(head: head, size: UInt64(status.st_size))
  }

  /// The first 100 bytes, or as many as there are; nil where it may not be read.
  private var head: [UInt8]? {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { Glibc.close(descriptor) }
    var head = [UInt8](repeating: 0, count: 100)
    let count = read(descriptor, &head, head.count)
    return count < 0 ? nil : Array(head.prefix(count))
  }

  /// Whether it says that changes are written to a log first.
  var isLogged: Bool {
    head.map { $0.count == 100 && $0[18] == 2 && $0[19] == 2 } ?? false
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
