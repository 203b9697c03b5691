import Glibc

extension FoundFile {
  /// All of its bytes.
  ///
  /// - Parameter limit: The most it may have; what grows over it meanwhile is refused as well.
  func bytes(limit: Int) throws(ImportError) -> [UInt8] {
    guard path != "-" else { return try Self.read(STDIN_FILENO, path, expected: 0, limit) }
    guard size <= limit else { throw ImportError(path, .tooLarge(limit: limit)) }
    // A FIFO that took the file's place since the walk must not hold us up.
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else { throw ImportError(path, .init(errno: errno)) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw ImportError(path, .init(errno: errno)) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw ImportError(path, .vanished) }
    return try Self.read(file, path, expected: size, limit)
  }

  private static func read(
    _ file: Int32, _ path: String, expected: Int, _ limit: Int
  ) throws(ImportError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(expected)
    var chunk = [UInt8](repeating: 0, count: min(max(expected + 1, 4096), 1 << 20))
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw ImportError(path, .init(errno: errno))
      }
      bytes += chunk[..<count]
      guard bytes.count <= limit else { throw ImportError(path, .tooLarge(limit: limit)) }
    }
  }
}
