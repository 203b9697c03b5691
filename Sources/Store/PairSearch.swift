import Foundation
import GRDB

/// Looks up in which articles words can stand side by side.
struct PairSearch {
  private let database: Database
  private let pairs: [(first: UInt32, second: UInt32)]

  /// Nil where there are no two words.
  ///
  /// - Parameter tokens: As the index has them, one after another.
  init?(_ database: Database, _ tokens: some Sequence<String>) {
    self.database = database
    let words = tokens.map(PairBlock.word)
    pairs = zip(words, words.dropFirst()).map { ($0, $1) }
    if pairs.isEmpty { return nil }
  }

  /// Slots from first to last.
  typealias Slots = (first: Int64, last: Int64)

  /// The slots of all articles within bounds that can have the words side by side, ascending, and
  /// maybe others; nil where that can be all.
  ///
  /// - Complexity: O(*n*) in the articles; about 5 ms a million.
  func slots(from: Int64?, until: Int64?) throws -> [Slots]? {
    let statement = try database.cachedStatement(
      sql: """
        SELECT \(StoredPairBlock.columns) FROM pairBlock
        WHERE last >= ? AND first < ? ORDER BY first
        """)
    let rows = try Row.fetchCursor(statement, arguments: [from ?? .min, until ?? .max])
    var found: [Slots] = []
    var isNarrower = false
    while let row = try rows.next() {
      let block = try StoredPairBlock(row)
      guard let articles = try block.articles(with: pairs, database) else {
        found.append((block.first, block.last))
        continue
      }
      isNarrower = true
      found += try block.slots(of: articles, database).map { ($0, $0) }
    }
    guard isNarrower else { return nil }
    found += try Int64.fetchAll(
      database.cachedStatement(sql: "SELECT slot FROM unpaired WHERE slot >= ? AND slot < ?"),
      arguments: [from ?? .min, until ?? .max]
    ).map { ($0, $0) }
    return Self.joined(found)
  }

  /// The same slots, ascending and each once.
  private static func joined(_ slots: [Slots]) -> [Slots] {
    var joined: [Slots] = []
    for next in slots.sorted(by: { $0.first < $1.first }) {
      if let last = joined.last, next.first <= last.last {
        joined[joined.count - 1].last = max(last.last, next.last)
      } else {
        joined.append(next)
      }
    }
    return joined
  }
}

/// The row of a block.
struct StoredPairBlock {
  let key: Int64
  private let count: Int
  private let bins: Int
  private let least: Int
  private let shares: [Int]
  let first: Int64
  let last: Int64

  /// What it is made of.
  static let columns = "key, articles, bins, least, shares, first, last, fineShares"

  init(_ row: Row) throws {
    key = try row.decode(atIndex: 0)
    count = try row.decode(atIndex: 1)
    bins = try row.decode(atIndex: 2)
    least = try row.decode(atIndex: 3)
    shares = [try row.decode(atIndex: 4), try row.decode(atIndex: 7)]
    first = try row.decode(atIndex: 5)
    last = try row.decode(atIndex: 6)
    let isSound =
      (0...PairBlock.most).contains(count) && shares.allSatisfy { $0 > 0 }
      && bins.nonzeroBitCount == 1
    guard isSound else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
  }

  /// The one with the newest article; nil where there is none.
  static func newest(_ database: Database) throws -> StoredPairBlock? {
    let statement = try database.cachedStatement(
      sql: "SELECT \(columns) FROM pairBlock ORDER BY last DESC LIMIT 1")
    return try Row.fetchOne(statement).map(StoredPairBlock.init)
  }

  /// Those words that are in so many more articles than the rarest of all, that going through these
  /// takes longer than reading the texts that they would rule out.
  ///
  /// A word of the index takes 0.1 µs, an article that it finds 0.5 and a text 25. Of a phrase that
  /// blocks list, a text in 8 or 48 is read: it is worth that for words 16 times as common, else 512.
  func commonWords(
    among words: [String], isPhrase: Bool, _ database: Database
  ) throws -> Set<String> {
    let classes = try words.map { try classOf(PairBlock.word($0), database) }
    guard let rarest = classes.min() else { return [] }
    // Other blocks may know a little less.
    let isListed = isPhrase && zip(classes, classes.dropFirst()).contains { $0 + $1 > least + 1 }
    let distance = isListed ? 8 : 18
    return Set(zip(words, classes).filter { $0.1 - rarest >= distance }.map(\.0))
  }

  /// The last three, where all of them are so small that a fourth makes them a whole one.
  static func lastSmall(_ database: Database) throws -> [StoredPairBlock] {
    let last = try Row.fetchAll(
      database, sql: "SELECT \(columns) FROM pairBlock ORDER BY key DESC LIMIT 3"
    ).map(StoredPairBlock.init)
    let isSmall = last.count == 3 && last.allSatisfy { $0.count <= PairBlock.most / 3 }
    return isSmall ? last : []
  }

  /// Which of its articles can have all pairs; nil where that can be all.
  func articles(
    with pairs: [(first: UInt32, second: UInt32)], _ database: Database
  ) throws -> [UInt16]? {
    var found: [UInt16]?
    for pair in pairs {
      let sum = try classOf(pair.first, database) + classOf(pair.second, database)
      guard sum >= least else { continue }
      guard let list = try list(PairBlock.pair(pair.first, pair.second), sum, database) else {
        continue
      }
      found = found.map { Self.common($0, list) } ?? list
    }
    return found
  }

  private static func common(_ left: [UInt16], _ right: [UInt16]) -> [UInt16] {
    let set = Set(right)
    return left.filter(set.contains)
  }

  private func classOf(_ word: UInt32, _ database: Database) throws -> Int {
    let place = PairBlock.place(of: word, among: bins)
    guard let section = try pack(-1 - Int64(place.section), database),
      section.indices.contains(place.index)
    else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    return Int(section[place.index])
  }

  /// Nil where the pair is not listed.
  private func list(_ pair: UInt32, _ sum: Int, _ database: Database) throws -> [UInt16]? {
    let own = try pack(PairBlock.key(ofPair: pair), database)
    if let own, own.isEmpty { return nil }
    let tier = PairBlock.tier(sum, least)
    let share = PairBlock.key(ofShare: pair, tier: tier, among: shares[tier])
    guard let bytes = try own ?? pack(share, database) else { return [] }
    do { return try RiceCoding.decoded(bytes, limit: count) } catch {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
  }

  private func pack(_ list: Int64, _ database: Database) throws -> [UInt8]? {
    let statement = try database.cachedStatement(
      sql: "SELECT pack FROM pair WHERE block = ? AND key = ?")
    return try Data.fetchOne(statement, arguments: [key, list]).map { Array($0) }
  }

  /// The slots of some of its articles, or of all.
  func slots(of articles: [UInt16]?, _ database: Database) throws -> [Int64] {
    let statement = try database.cachedStatement(sql: "SELECT slots FROM pairBlock WHERE key = ?")
    let bytes = try Data.fetchOne(statement, arguments: [key]) ?? Data()
    let wanted = articles ?? (0..<UInt16(count)).map { $0 }
    let width = bytes.count / max(count, 1)
    guard bytes.count == count * width, width == 4 || width == 8 else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return bytes.withUnsafeBytes { bytes in
      wanted.map { article in
        let place = Int(article) * width
        guard width == 4 else {
          return Int64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: Int64.self))
        }
        let offset = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        return first &+ Int64(UInt32(littleEndian: offset))
      }
    }
  }
}
