import CArchive
import Glibc
import Ingest

/// A ZIP archive in memory; its names are keys, never paths.
final class Archive {
  private let bytes: UnsafeMutableRawBufferPointer
  private let archive: OpaquePointer
  private var places: [String: Int64] = [:]
  /// How many more bytes may be unpacked from it.
  private var allowance = 256 << 20

  /// The most bytes that one entry may have, and how often its packed bytes all of it may be.
  private static let entryLimit = 32 << 20

  /// Nil where it is none.
  init?(_ content: [UInt8]) {
    bytes = .allocate(byteCount: max(content.count, 1), alignment: 16)
    bytes.copyBytes(from: content)
    guard let archive = gz_archive_open(bytes.baseAddress, content.count) else {
      bytes.deallocate()
      return nil
    }
    self.archive = archive
    for index in 0..<min(gz_archive_count(archive), 50_000) {
      guard let name = gz_archive_name(archive, index) else { continue }
      let key = String(cString: name)
      if places[key] == nil { places[key] = index }
    }
  }

  deinit {
    gz_archive_close(archive)
    bytes.deallocate()
  }

  /// The bytes of the entry called `name`; nil where there is none that can be read.
  func content(_ name: String) -> [UInt8]? {
    guard let place = places[name], allowance > 0 else { return nil }
    var count = 0
    let limit = min(Self.entryLimit, allowance)
    guard let buffer = gz_archive_read(archive, place, limit, &count) else { return nil }
    defer { free(buffer) }
    allowance -= count
    return Array(UnsafeRawBufferPointer(start: buffer, count: count))
  }
}

/// What gzip has packed.
enum Gzip {
  /// The most bytes that come out of it.
  private static let limit = 128 << 20

  static func unpack(_ bytes: [UInt8]) throws(ImportError.Reason) -> [UInt8] {
    var count = 0
    var isTooLong: Int32 = 0
    let buffer = bytes.withUnsafeBytes {
      gz_gunzip($0.baseAddress, $0.count, limit, &count, &isTooLong)
    }
    guard let buffer else {
      throw isTooLong != 0 ? .tooLarge(limit: limit) : .malformed("its gzip packing is broken")
    }
    defer { free(buffer) }
    return Array(UnsafeRawBufferPointer(start: buffer, count: count))
  }
}
