import GRDB
import Synchronization

/// The connections to a library: one that writes, and those that read beside it.
///
/// The one that writes reads as well, as long as it has nothing else to do: so a start opens a
/// single connection. With the first change, or two that read at a time, others are opened to
/// read; from then on reading never waits for writing.
final class Connections: Sendable {
  /// The one that writes. For a change there is `forChange`.
  let writer: any DatabaseWriter
  /// Opens those that read; nil where the writer is all there can be, or need be.
  private let openReaders: (@Sendable () throws -> DatabasePool)?
  private let state = Mutex(State())

  private struct State {
    var readers: DatabasePool?
    var isWriterReading = false
    var isWriterAlone = false
  }

  init(
    writer: any DatabaseWriter, readers openReaders: (@Sendable () throws -> DatabasePool)? = nil
  ) {
    self.writer = writer
    self.openReaders = openReaders
  }

  /// Reads from one state of the library.
  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    guard let openReaders else { return try writer.read(body) }
    let readers = try state.withLock { state in
      guard !state.isWriterAlone else { return nil as DatabasePool? }
      if state.isWriterReading, state.readers == nil { state.readers = try openReaders() }
      if state.readers == nil { state.isWriterReading = true }
      return state.readers
    }
    if let readers { return try readers.read(body) }
    return try readOnWriter(body)
  }

  private func readOnWriter<Value>(_ body: (Database) throws -> Value) throws -> Value {
    defer { state.withLock { $0.isWriterReading = false } }
    return try writer.writeWithoutTransaction { database in
      var value: Value?
      try database.inTransaction(.deferred) {
        value = try body(database)
        return .commit
      }
      guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
      return value
    }
  }

  /// The one that writes, for a change: nothing reads on it from now on, or would wait.
  func forChange() throws -> any DatabaseWriter {
    guard let openReaders else { return writer }
    try state.withLock { state in
      if state.readers == nil { state.readers = try openReaders() }
    }
    return writer
  }

  /// Reads on the connection that writes from now on, and opens no other.
  func keepToWriter() {
    state.withLock { $0.isWriterAlone = true }
  }

  /// Closes all; the one that writes is the last, since it alone can tidy up.
  func close() throws {
    try state.withLock { try $0.readers?.close() }
    try writer.close()
  }
}
