package import Articles

/// Reads files into articles, whatever their format.
package struct Importer: Sendable {
  /// The most bytes that a file may have.
  package let sizeLimit: Int

  package init(sizeLimit: Int = 32 << 20) {
    self.sizeLimit = sizeLimit
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
    guard !bytes.isEmpty else { throw ImportError(location, .empty) }
    do throws(ImportError.Reason) {
      _ = try Format(of: bytes, name: suggestedName)
    } catch {
      throw ImportError(location, error)
    }
    let encoding = Encoding(of: bytes) ?? .windows1252
    let text = Sanitizer.text(encoding.decode(bytes))
    guard let article = PlainText.article(text, location: location) else {
      throw ImportError(location, .empty)
    }
    return [article]
  }
}
