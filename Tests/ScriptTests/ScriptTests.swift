import Articles
import Foundation
import Screen
import Testing

/// One folder a behavior: `keys` says what is typed, `frames` what is then on the screen, once as
/// characters and once as faces. `RECORD=1 swift test` writes the frames anew.
struct ScriptTests {
  static let folder = Bundle.module.bundleURL.appending(path: "scripts")
  static let names = names(in: folder)

  @Test(arguments: names) func `a script ends in its frames`(name: String) async throws {
    let folder = Self.folder.appending(path: name)
    let keys = try String(contentsOf: folder.appending(path: "keys"), encoding: .utf8)
    let frames = try await Session(script: keys).run()
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      let source = URL(filePath: #filePath).deletingLastPathComponent()
      try frames.write(
        to: source.appending(path: "scripts/\(name)/frames"), atomically: true, encoding: .utf8)
      return
    }
    let expected = try String(contentsOf: folder.appending(path: "frames"), encoding: .utf8)
    #expect(frames == expected)
  }

  private static func names(in folder: URL) -> [String] {
    let found = try? FileManager.default.contentsOfDirectory(atPath: folder.path)
    return (found ?? []).sorted()
  }
}
