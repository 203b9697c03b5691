import Glibc

/// Sends and receives messages over a socket, each behind its length.
package struct MessageChannel: Sendable {
  private let socket: Int32
  /// The most bytes that a message may have.
  package static let sizeLimit = 512 << 20

  /// - Parameter socket: A stream socket; the caller closes it.
  package init(socket: Int32) { self.socket = socket }

  /// Why nothing more comes or goes.
  package enum Failure: Error {
    /// The other side closed, or sends nonsense.
    case closed
    case timedOut
  }

  /// - Parameter milliseconds: How long the other side may do nothing; -1 for ever.
  package func send(_ message: [UInt8], timeout milliseconds: Int32) throws(Failure) {
    var writer = ByteWriter()
    writer.write(message.count)
    try sendAll(writer.bytes, milliseconds)
    try sendAll(message, milliseconds)
  }

  /// The next message.
  package func receive(timeout milliseconds: Int32) throws(Failure) -> [UInt8] {
    var header = ByteReader(try receiveAll(8, milliseconds))
    guard let count = try? header.number(), (0...Self.sizeLimit).contains(count) else {
      throw .closed
    }
    return try receiveAll(count, milliseconds)
  }

  private func sendAll(_ bytes: [UInt8], _ milliseconds: Int32) throws(Failure) {
    var sent = 0
    while sent < bytes.count {
      try wait(for: Int16(POLLOUT), milliseconds)
      let count = bytes.withUnsafeBytes { buffer -> Int in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[sent...])
        return Glibc.send(
          socket, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
      }
      if count < 0 && (errno == EAGAIN || errno == EINTR) { continue }
      guard count > 0 else { throw .closed }
      sent += count
    }
  }

  private func receiveAll(_ wanted: Int, _ milliseconds: Int32) throws(Failure) -> [UInt8] {
    var bytes: [UInt8] = []
    // A length is believed only as far as bytes come.
    var chunk = [UInt8](repeating: 0, count: max(1, min(wanted, 1 << 18)))
    while bytes.count < wanted {
      try wait(for: Int16(POLLIN), milliseconds)
      let count = recv(socket, &chunk, min(chunk.count, wanted - bytes.count), Int32(MSG_DONTWAIT))
      if count < 0 && (errno == EAGAIN || errno == EINTR) { continue }
      guard count > 0 else { throw .closed }
      bytes += chunk[..<count]
    }
    return bytes
  }

  private func wait(for event: Int16, _ milliseconds: Int32) throws(Failure) {
    var waited = pollfd(fd: socket, events: event, revents: 0)
    while true {
      let count = poll(&waited, 1, milliseconds)
      if count > 0 { return }
      if count == 0 { throw .timedOut }
      guard errno == EINTR else { throw .closed }
    }
  }
}
