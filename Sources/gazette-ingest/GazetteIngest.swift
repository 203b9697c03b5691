import Glibc
import Ingest
import Parsers

/// The child process of Gazette that reads files of formats that need large libraries: it takes
/// requests from standard input, a socket, and answers over it.
@main
enum GazetteIngest {
  /// The most memory that it may take, in bytes.
  private static let memoryLimit: rlim_t = 2 << 30
  /// The most seconds that one file may take.
  private static let secondsLimit: UInt32 = 60

  static func main() {
    var limit = rlimit(rlim_cur: memoryLimit, rlim_max: memoryLimit)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let channel = MessageChannel(socket: STDIN_FILENO)
    while let message = try? channel.receive(timeout: -1), answer(message, over: channel) {}
  }

  /// Answers one request; false where nobody listens any more.
  private static func answer(_ message: [UInt8], over channel: MessageChannel) -> Bool {
    // Whatever hangs is ended even when the program that waits for it is gone.
    alarm(secondsLimit)
    defer { alarm(0) }
    do {
      let request = try ParserRequest(decoding: message)
      let result = Result { () throws(ImportError.Reason) in
        try FileParser.articles(for: request)
      }
      for article in (try? result.get()) ?? [] {
        try channel.send(ParserAnswer.article(article).encoded, timeout: -1)
      }
      try channel.send(ParserAnswer.end(result.failure).encoded, timeout: -1)
      return true
    } catch {
      return false
    }
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let error) = self { error } else { nil }
  }
}
