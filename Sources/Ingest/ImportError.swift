/// Why a file could not be read.
package struct ImportError: Error, Equatable, Sendable {
  /// The path as it was given or found.
  package let location: String
  package let reason: Reason

  package init(_ location: String, _ reason: Reason) {
    self.location = location
    self.reason = reason
  }

  /// A cause that a reader can act on.
  package enum Reason: Error, Hashable, Sendable {
    case vanished
    case noPermission
    case loopOfLinks
    /// A FIFO, device or socket; the word says which.
    case special(String)
    /// Over the limit, in bytes.
    case tooLarge(limit: Int)
    case empty
    /// Bytes that are no text; the word says what they look like.
    case binary(String)
    /// A known format that is not read; the phrase names it.
    case unsupported(String)
    /// A format that is read, with a fault; the phrase says which.
    case malformed(String)
    /// The process that reads this format came to a bad end; the phrase says how.
    case parserFailed(String)
    /// An error of the system; the number is an `errno`.
    case system(Int32)
  }
}

extension ImportError: CustomStringConvertible {
  /// One sentence with the path, safe to show.
  package var description: String {
    "\(Sanitizer.line(location)): \(reason)"
  }
}

extension ImportError.Reason: CustomStringConvertible {
  /// The rest of a sentence that begins with the path; safe to show.
  package var description: String {
    switch self {
    case .vanished: "there is no such file"
    case .noPermission: "no permission to read it"
    case .loopOfLinks: "it is a link back to where the reading came from"
    case .special(let kind): "it is a \(kind), not a file"
    case .tooLarge(let limit): "it is larger than \(limit >> 20) MB"
    case .empty: "it is empty"
    case .binary(let kind): "it is \(kind), not text"
    case .unsupported(let format): "it is \(format), which is not read"
    case .malformed(let fault): Sanitizer.line(fault)
    case .parserFailed(let end): "its parser \(end)"
    case .system(let code): "the system says: \(systemMessage(code))"
    }
  }
}
