import Glibc

extension FoundFile {
  package var isStandardInput: Bool { path == "-" }

  /// The path from the root, without links; as it was given where the system does not say.
  package var absolutePath: String { isStandardInput ? path : Self.absolute(path) ?? path }

  /// A path from the root, without links; nil where nothing is there.
  package static func absolute(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
