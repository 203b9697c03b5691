package import Articles
import Glibc

/// Reads files into articles, whatever their format.
///
/// Plain text is read here; other formats by a child process that is started when the first such
/// file comes and ends with the importer. Whoever imports makes one of their own.
package struct Importer {
  /// The most bytes that a file may have.
  package let sizeLimit: Int
  private let parser: ParserProcess

  /// - Parameters:
  ///   - parserPath: Where `gazette-ingest` lies; nil for beside the running program.
  ///   - timeout: How long it may be silent over one file, in milliseconds.
  package init(parserPath: String? = nil, sizeLimit: Int = 32 << 20, timeout: Int32 = 30_000) {
    self.sizeLimit = sizeLimit
    parser = ParserProcess(path: parserPath ?? Self.besideProgram, timeout: timeout)
  }

  /// `gazette-ingest` in the folder of the running program.
  package static var besideProgram: String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let program = String(
      decoding: buffer.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = program.lastIndex(of: "/").map { program[..<$0] } ?? "."
    return folder + "/gazette-ingest"
  }

  /// What one file gave: its articles, or why there are none.
  package struct Outcome: Sendable {
    package let path: String
    package let result: Result<[Article], ImportError>
  }

  /// Reads what `paths` lead to, file by file, as the sequence is walked.
  ///
  /// - Parameter paths: Files, folders, or "-" for standard input.
  package func articles(at paths: [String]) -> some Sequence<Outcome> {
    FileWalk(paths).lazy.map { found in
      switch found {
      case .success(let file): Outcome(path: file.path, result: articles(in: file))
      case .failure(let error): Outcome(path: error.location, result: .failure(error))
      }
    }
  }

  /// Reads one file.
  package func articles(in file: FoundFile) -> Result<[Article], ImportError> {
    Result { () throws(ImportError) in
      let bytes = try file.bytes(limit: sizeLimit)
      return try articles(in: bytes, location: file.path, suggestedName: file.path)
    }
  }

  /// Reads the bytes of one file.
  ///
  /// - Parameters:
  ///   - location: The path or URL that they came from.
  ///   - suggestedName: A name whose ending decides where the content leaves the format open.
  package func articles(
    in bytes: [UInt8], location: String, suggestedName: String
  ) throws(ImportError) -> [Article] {
    do throws(ImportError.Reason) {
      let format = try Format(of: bytes, name: suggestedName)
      let articles =
        if format == .plainText, let encoding = Encoding(of: bytes) {
          try plainText(encoding.decode(bytes), location)
        } else {
          try parser.articles(
            for: ParserRequest(format: format, location: location, bytes: bytes))
        }
      guard !articles.isEmpty else { throw ImportError.Reason.empty }
      return articles
    } catch {
      throw ImportError(location, error)
    }
  }

  private func plainText(_ text: String, _ location: String) throws(ImportError.Reason) -> [Article]
  {
    let article = PlainText.article(Sanitizer.text(text), location: location)
    return article.map { [$0] } ?? []
  }
}
