import CStorage
import Foundation
import GRDB

/// A library on disk or in memory: articles, what they are found by, and what a reader did.
///
/// Every call is synchronous and may come from any thread; reading never waits for writing. One
/// process writes at a time, and another that wants to waits for it. What a reader did is on the
/// disk when a call returns; an import may lose its last batches in a power cut, and nothing else.
package final class Store: Sendable {
  /// The file; nil in memory.
  package let path: String?
  /// Whether it can only be read: its file or folder may not be written.
  package let isReadOnly: Bool
  let connections: Connections
  let writeGuard: WriteGuard
  let patience: Patience

  private init(
    path: String?, isReadOnly: Bool, connections: Connections, patience: Patience,
    writeGuard: WriteGuard
  ) {
    self.path = path
    self.isReadOnly = isReadOnly
    self.connections = connections
    self.patience = patience
    self.writeGuard = writeGuard
  }

  /// A library in memory, gone with the last reference to it.
  package static func inMemory() throws(StoreError) -> Store {
    do {
      let patience = Patience()
      let queue = try DatabaseQueue(configuration: configuration(patience))
      try queue.writeWithoutTransaction { try Schema.current.migrate($0) }
      return Store(
        path: nil, isReadOnly: false, connections: Connections(writer: queue), patience: patience,
        writeGuard: WriteGuard(nil))
    } catch {
      throw StoreError(error, path: "in memory")
    }
  }

  /// Opens the library in a file, and makes one where there is none.
  ///
  /// A library of an older version is copied beside itself and brought up to date. A file that is
  /// no library, is damaged or is newer is left as it is.
  ///
  /// - Parameters:
  ///   - path: The file; its folders are made where they are missing.
  ///   - readOnly: Whether it must not be changed. So it is opened as well where it cannot be.
  ///   - tell: See `whenWaiting`.
  package static func open(
    path: String, readOnly: Bool = false,
    whenWaiting tell: @escaping @Sendable (Bool) -> Void = { _ in }
  ) throws(StoreError) -> Store {
    try open(path: path, readOnly: readOnly, schema: .current, Patience(tell))
  }

  /// Whether opening it will first bring an older library up to date, after a copy of it was made:
  /// that takes time, which is to be told.
  package static func isOutdated(path: String) throws(StoreError) -> Bool {
    let file = LibraryFile(path: path)
    guard case .library(let version) = try file.state() else { return false }
    return version < Schema.current.version && file.isWritable
  }

  static func open(
    path: String, readOnly: Bool, schema: Schema, _ patience: Patience = Patience()
  ) throws(StoreError) -> Store {
    let file = LibraryFile(path: path)
    let state = try file.state()
    let isReadOnly = readOnly || (state != .missing && !file.isWritable)
    do {
      switch state {
      case .missing where !isReadOnly: try create(path, schema, patience)
      case .empty where !isReadOnly: try fill(path, schema, patience)
      case .missing, .empty: throw StoreError.unopenable(path: path, reason: "there is none")
      case .library(let version) where version < schema.version && !isReadOnly:
        try migrate(path, schema, from: version, patience)
      case .library(let version) where version < schema.version:
        throw StoreError.readOnly(path: path)
      case .library: break
      }
      let writeGuard = WriteGuard(file)
      let store = Store(
        path: path, isReadOnly: isReadOnly,
        connections: try connect(file, isReadOnly: isReadOnly, patience, writeGuard),
        patience: patience, writeGuard: writeGuard)
      _ = try store.counters()
      return store
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Copies an older library to `PATH.VERSION.backup`, and brings it up to date.
  private static func migrate(
    _ path: String, _ schema: Schema, from version: Int, _ patience: Patience
  ) throws {
    let queue = try DatabaseQueue(path: path, configuration: configuration(patience))
    let backup = "\(path).\(version).backup"
    if !FileManager.default.fileExists(atPath: backup) {
      let draft = backup + ".new"
      try? FileManager.default.removeItem(atPath: draft)
      let copy = try DatabaseQueue(path: draft)
      try queue.backup(to: copy)
      try copy.close()
      try FileManager.default.moveItem(atPath: draft, toPath: backup)
    }
    try queue.writeWithoutTransaction { try schema.migrate($0) }
    try queue.close()
  }

  private static func connect(
    _ file: LibraryFile, isReadOnly: Bool, _ patience: Patience, _ writeGuard: WriteGuard
  ) throws -> Connections {
    let path = address(file.path)
    let reading = configuration(patience, isReadOnly: true, writeGuard)
    guard isReadOnly else {
      // Before it is opened: whoever closes a file gives up what locks it has on it.
      let isLogged = file.isLogged
      let writer = try DatabaseQueue(path: path, configuration: configuration(patience))
      try writer.writeWithoutTransaction { try $0.prepareLog(isThere: isLogged) }
      return Connections(writer: writer) { try DatabasePool(path: path, configuration: reading) }
    }
    // Without a log nobody is writing, and where nobody may, nobody will.
    if !file.isWritable && !file.hasLog {
      return Connections(
        writer: try DatabaseQueue(path: file.unchangingAddress, configuration: reading))
    }
    return Connections(writer: try DatabasePool(path: path, configuration: reading))
  }

  /// A relative path that looks like an address must not be taken for one.
  private static func address(_ path: String) -> String {
    path.hasPrefix("file:") ? "./" + path : path
  }

  static func configuration(
    _ patience: Patience, isReadOnly: Bool = false, _ writeGuard: WriteGuard? = nil
  ) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = isReadOnly
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .callback { patience.wait(behind: $0) }
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { database in
      // Connections that read are opened when they are needed: the path may be another file's then.
      try writeGuard?.checkPlace()
      let code = gz_configure(database.sqliteConnection)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
    return configuration
  }

  /// Copies the log into the library and leaves a short one, so that the next start is fast: a
  /// long log is read through at the start, and making a new one waits for the disk. For idle
  /// moments and the end of an import; a program that then ends without `close` starts fastest.
  package func tidy() throws(StoreError) {
    guard !isReadOnly, path != nil else { return }
    try requireWritable()
    defer { patience.isOver() }
    do {
      try connections.forChange().writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
        try database.execute(
          sql: """
            INSERT INTO counter VALUES ('tidied', 1) ON CONFLICT (name)
            DO UPDATE SET value = value + 1
            """)
      }
    } catch { throw failure(error) }
  }

  /// Closes its files and leaves one behind; calls after this fail.
  ///
  /// What was changed is copied from the log into the library, which takes as long as the disk
  /// needs. A program that ends without this loses nothing: the next one finds the log.
  package func close() throws(StoreError) {
    do { try connections.close() } catch { throw failure(error) }
  }
}

extension Store {
  /// An error as a sentence about this library; where it is damaged, nothing more is written.
  func failure(_ error: any Error) -> StoreError {
    let failure = StoreError(error, path: path ?? "in memory")
    if case .damaged = failure { writeGuard.shut(for: failure) }
    return failure
  }

  /// Reads from one state of the library.
  func read<Value>(
    unless stop: Cancellation? = nil, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do throws(StoreError) {
      return try readOnce(unless: stop, body)
    } catch {
      guard case .displaced = error, !isReadOnly else { throw error }
      leaveFile()
      return try readOnce(unless: stop, body)
    }
  }

  private func readOnce<Value>(
    unless stop: Cancellation?, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    do {
      return try connections.read { database in
        guard let stop else { return try body(database) }
        return try stop.watch(database) { try body(database) }
      }
    } catch { throw failure(error) }
  }

  /// Changes the library in one transaction. It may be lost in a power cut, whole.
  func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try requireWritable()
    defer { patience.isOver() }
    do {
      return try connections.forChange().write { try $0.counting(body) }
    } catch { throw failure(error) }
  }

  /// As `write`, for so many articles: thousands come with memory for the pages that they share, or
  /// these would be written again and again.
  func write<Value>(
    articles: Int, _ body: (Database) throws -> Value
  ) throws(StoreError) -> Value {
    guard articles >= 1000 else { return try write(body) }
    return try write { database in
      let usual = try Int.fetchOne(database, sql: "PRAGMA cache_size") ?? 0
      try database.execute(sql: "PRAGMA cache_size = -256000")
      // A cache that stays large costs memory and nothing else.
      defer { try? database.execute(sql: "PRAGMA cache_size = \(usual)") }
      return try body(database)
    }
  }

  /// Changes the library in one transaction that is on the disk when this returns.
  func writeDurably<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
    try requireWritable()
    defer { patience.isOver() }
    do {
      return try connections.forChange().writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        defer { try? database.execute(sql: "PRAGMA synchronous = NORMAL") }
        var value: Value?
        try database.inTransaction(.immediate) {
          value = try database.counting(body)
          return .commit
        }
        guard let value else { throw DatabaseError(resultCode: .SQLITE_ABORT) }
        return value
      }
    } catch { throw failure(error) }
  }
}

extension Database {
  /// Has changes written to a log first, which lets others read meanwhile, and is on the disk when
  /// it is copied into the library.
  ///
  /// - Parameter isThere: Whether the library says that it has a log.
  func prepareLog(isThere: Bool) throws {
    if !isThere, try String.fetchOne(self, sql: "PRAGMA journal_mode = WAL") != "wal" {
      throw DatabaseError(message: "there can be no log beside it")
    }
    try execute(sql: "PRAGMA synchronous = NORMAL")
  }

  /// Counts a change, if `body` makes one: what was read from the library at another count may no
  /// longer be so.
  fileprivate func counting<Value>(_ body: (Database) throws -> Value) throws -> Value {
    let before = totalChangesCount
    let value = try body(self)
    if totalChangesCount != before {
      try cachedStatement(sql: "UPDATE counter SET value = value + 1 WHERE name = 'revision'")
        .execute()
    }
    return value
  }
}
