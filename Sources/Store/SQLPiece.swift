import GRDB

/// A piece of SQL with the values that its question marks stand for.
struct SQLPiece {
  var sql: String
  var arguments: [DatabaseValue]

  init(_ sql: String, _ arguments: [any DatabaseValueConvertible] = []) {
    self.sql = sql
    self.arguments = arguments.map(\.databaseValue)
  }

  static let yes = SQLPiece("1")
  static let no = SQLPiece("0")

  /// `pieces` in parentheses with a word between each two.
  static func joined(_ pieces: [SQLPiece], _ word: String) -> SQLPiece {
    guard pieces.count != 1 else { return pieces[0] }
    var joined = SQLPiece("(" + pieces.map(\.sql).joined(separator: " \(word) ") + ")")
    joined.arguments = pieces.flatMap(\.arguments)
    return joined
  }

  /// A question mark for each value.
  static func list(_ values: [Int64]) -> SQLPiece {
    SQLPiece("(" + values.map { _ in "?" }.joined(separator: ", ") + ")", values)
  }

  static func + (left: SQLPiece, right: SQLPiece) -> SQLPiece {
    var sum = SQLPiece(left.sql + right.sql)
    sum.arguments = left.arguments + right.arguments
    return sum
  }

  static func + (left: SQLPiece, right: String) -> SQLPiece { left + SQLPiece(right) }

  static func + (left: String, right: SQLPiece) -> SQLPiece { SQLPiece(left) + right }

  static func += (left: inout SQLPiece, right: SQLPiece) { left = left + right }

  /// The statement, prepared once a connection, and its arguments.
  func statement(_ database: Database) throws -> (Statement, StatementArguments) {
    (try database.cachedStatement(sql: sql), StatementArguments(arguments))
  }

  /// The first column of every row.
  func slots(_ database: Database) throws -> [Int64] {
    let (statement, arguments) = try statement(database)
    return try Int64.fetchAll(statement, arguments: arguments)
  }

  /// Gathers the first column of every row; what was found before an error is kept.
  func slots(_ database: Database, into gathered: inout GatheredSlots) throws {
    let (statement, arguments) = try statement(database)
    let cursor = try Int64.fetchCursor(statement, arguments: arguments)
    while let slot = try cursor.next() { gathered.append(slot) }
  }

  /// The first column of the first row.
  func number(_ database: Database) throws -> Int? {
    let (statement, arguments) = try statement(database)
    return try Int.fetchOne(statement, arguments: arguments)
  }
}

/// Slots in the order of a list, without those before its part that is wanted.
struct GatheredSlots {
  /// How many are still to be passed over.
  private(set) var skipped: Int
  private(set) var slots: [Int64] = []

  /// - Parameter skipped: How many are to be passed over.
  init(skipped: Int = 0) {
    self.skipped = skipped
  }

  mutating func append(_ slot: Int64) {
    if skipped > 0 { skipped -= 1 } else { slots.append(slot) }
  }
}
