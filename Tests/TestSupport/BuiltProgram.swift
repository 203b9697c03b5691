import Glibc

/// A program of this package, built beside the tests.
package enum BuiltProgram {
  /// The path of the program `name`.
  package static func path(_ name: String) -> String {
    var bytes = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &bytes, bytes.count)
    let runner = String(
      decoding: bytes.prefix(max(count, 0)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let folder = runner.lastIndex(of: "/").map { runner[..<$0] } ?? "."
    return "\(folder)/\(name)"
  }
}
