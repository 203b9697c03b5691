package import Articles
import GRDB

/// Why a library could not be opened, read or changed.
package enum StoreError: Error, Equatable, Sendable {
  /// The path is a folder, or something else that is no file.
  case notAFile(path: String)
  /// The file is of another kind, or its beginning is destroyed.
  case foreign(path: String)
  /// A newer Gazette made it; it was not touched.
  case newer(path: String, version: Int)
  /// A part of the file is missing or wrong.
  case damaged(path: String)
  /// Its file was deleted, or another one has its path now, while it was open.
  case displaced(path: String, isReplaced: Bool)
  /// It cannot be opened, for the system's reason.
  case unopenable(path: String, reason: String)
  /// It can be read and not changed.
  case readOnly(path: String)
  /// The disk is full; nothing was lost.
  case diskFull(path: String)
  /// Another program held it for too long.
  case busy(path: String)
  /// The disk failed to read or write.
  case failing(path: String, reason: String)
  /// The article is not in the library, or no longer; whether undoing brings it back.
  case gone(isLastChange: Bool)
  /// The query was no longer wanted.
  case interrupted
  /// A filter asks for what cannot be: a saved filter that is none, a bad regular expression.
  case filter(FilterError)
  /// The library holds something its own code would not have written, or SQLite refuses a query.
  case unexpected(path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
  /// One sentence for the reader, without its full stop.
  package var description: String {
    switch self {
    case .notAFile(let path): "the library “\(path)” is no file"
    case .foreign(let path): "“\(path)” is no library of Gazette; it was left as it is"
    case .newer(let path, let version):
      "the library “\(path)” was made by a newer Gazette (its version is \(version)); "
        + "it was left as it is"
    case .damaged(let path):
      "the library “\(path)” is damaged; gazette doctor says what can be done"
    case .displaced(let path, let isReplaced):
      "the library “\(path)” was \(isReplaced ? "replaced" : "deleted") while it was read"
    case .unopenable(let path, let reason): "the library “\(path)” cannot be opened: \(reason)"
    case .readOnly(let path): "the library “\(path)” can be read but not changed"
    case .diskFull(let path):
      "the disk is full: the last change to the library “\(path)” was not made"
    case .busy(let path): "another program is changing the library “\(path)”"
    case .failing(let path, let reason):
      "the disk failed while the library “\(path)” was in use: \(reason)"
    case .gone: "this article was deleted"
    case .interrupted: "the search was given up for a newer one"
    case .filter(let error): error.description
    case .unexpected(let path, let reason): "the library “\(path)” failed: \(reason)"
    }
  }
}

extension StoreError {
  /// The same in a few words, behind what was not done because of it.
  package var reason: String {
    switch self {
    case .diskFull: "the disk is full"
    case .busy: "another program is changing the library"
    case .readOnly: "the library can be read but not changed"
    case .damaged: "the library is damaged"
    case .displaced(_, let isReplaced):
      "the library was \(isReplaced ? "replaced" : "deleted") while it was read"
    default: description
    }
  }

  /// What a reader is told, once, when nothing more is written because of it.
  package var closing: String {
    switch self {
    case .displaced: "\(self): what you do now is not kept; quit and start again"
    case .damaged(let path):
      "the library “\(path)” is damaged: what you do now is not kept; gazette doctor says more"
    default: reason + ": what you do now is not kept"
    }
  }

  /// What an error of SQLite or of our own means for a reader.
  init(_ error: any Error, path: String) {
    if let own = error as? StoreError {
      self = own
      return
    }
    if let filter = error as? FilterError {
      self = .filter(filter)
      return
    }
    if error is MalformedBytes {
      self = .damaged(path: path)
      return
    }
    guard let database = error as? DatabaseError else {
      self = .unexpected(path: path, reason: "\(error)")
      return
    }
    let reason = database.message ?? "code \(database.resultCode.rawValue)"
    self =
      switch database.resultCode {
      case .SQLITE_FULL: .diskFull(path: path)
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(path: path)
      case .SQLITE_CORRUPT: .damaged(path: path)
      case .SQLITE_NOTADB: .foreign(path: path)
      case .SQLITE_IOERR: .failing(path: path, reason: reason)
      case .SQLITE_CANTOPEN: .unopenable(path: path, reason: reason)
      case .SQLITE_INTERRUPT: .interrupted
      default: .unexpected(path: path, reason: reason)
      }
  }
}
