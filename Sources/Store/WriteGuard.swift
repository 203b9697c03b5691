import GRDB
import Glibc
import Synchronization

/// What stands before every change of a library: once its file was found damaged, or is no longer
/// where it was opened, nothing more is written.
final class WriteGuard: Sendable {
  /// The file; nil in memory.
  private let file: LibraryFile?
  private let identity: LibraryFile.Identity?
  private let state = Mutex(State())

  private struct State {
    /// Why nothing more is written.
    var reason: StoreError?
    var tell: @Sendable (StoreError) -> Void = { _ in }
  }

  /// - Parameter file: A file that is there; nil in memory.
  init(_ file: LibraryFile?) {
    self.file = file
    identity = file?.identity
  }

  /// Why nothing more is written; nil while changes are.
  var reason: StoreError? { state.withLock { $0.reason } }

  /// To be called before a change.
  ///
  /// - Throws: Why nothing may be written.
  func check() throws(StoreError) {
    if let reason { throw reason }
    try checkPlace()
  }

  /// Looks whether the file is where it was.
  ///
  /// - Throws: `StoreError.displaced`.
  func checkPlace() throws(StoreError) {
    guard let file, let identity, identity != file.identity else { return }
    let reason = StoreError.displaced(path: file.path, isReplaced: file.identity != nil)
    shut(for: reason)
    throw reason
  }

  /// Lets nothing more be written, and tells so once.
  func shut(for reason: StoreError) {
    let tell = state.withLock { state in
      guard state.reason == nil else { return nil as (@Sendable (StoreError) -> Void)? }
      state.reason = reason
      return state.tell
    }
    tell?(reason)
  }

  /// Has `tell` called, from any thread, when nothing more is written; at once where that is so.
  func whenShut(_ tell: @escaping @Sendable (StoreError) -> Void) {
    let reason = state.withLock { state in
      state.tell = tell
      return state.reason
    }
    if let reason { tell(reason) }
  }
}

extension Store {
  /// Why nothing more is written, though the library could be changed when it was opened; nil where
  /// changes are made.
  package var standstill: StoreError? { writeGuard.reason }

  /// Has `tell` called once, from any thread, when nothing more is written.
  package func whenShut(_ tell: @escaping @Sendable (StoreError) -> Void) {
    writeGuard.whenShut(tell)
  }

  /// Looks whether the library's file is still where it was opened: else nothing more is written.
  package func lookAtPlace() {
    // Whoever watches is told by `whenShut`.
    try? requireWritable()
  }

  /// To be called before every change.
  ///
  /// - Throws: Why nothing may be written.
  func requireWritable() throws(StoreError) {
    let isFirst = writeGuard.reason == nil
    do {
      try writeGuard.check()
    } catch {
      if isFirst, case .displaced = error { leaveFile() }
      throw error
    }
  }

  /// Opens no further connection, which would be to another file, and empties the log, which has
  /// the path that another file's log has: SQLite would take it for that one's. Where no other
  /// program uses the log, its name goes as well, so that the other file gets one of its own.
  func leaveFile() {
    guard !isReadOnly, let path else { return }
    connections.keepToWriter()
    // Where it cannot be emptied, it stays as it is.
    try? connections.writer.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    guard !LibraryFile(path: path).isLogShared else { return }
    for suffix in ["-wal", "-shm"] { unlink(path + suffix) }
  }
}

extension LibraryFile {
  /// What tells a file from another that comes to have its path.
  struct Identity: Equatable, Sendable {
    let device: UInt64
    let number: UInt64
  }

  /// Whether another program uses the log beside it, or that cannot be told.
  fileprivate var isLogShared: Bool {
    let descriptor = Glibc.open(path + "-shm", O_RDWR | O_CLOEXEC)
    guard descriptor >= 0 else { return errno != ENOENT }
    defer { Glibc.close(descriptor) }
    // The byte that whoever uses the log has locked: see “dead-man switch” in SQLite's os_unix.c.
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 128
    lock.l_len = 1
    return fcntl(descriptor, F_GETLK, &lock) != 0 || lock.l_type != Int16(F_UNLCK)
  }

  /// Which file has the path now; nil where there is none.
  var identity: Identity? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    return Identity(device: UInt64(status.st_dev), number: UInt64(status.st_ino))
  }
}
