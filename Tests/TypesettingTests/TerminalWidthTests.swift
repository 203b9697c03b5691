import Foundation
import Testing
import Typesetting

struct TerminalWidthTests {
  @Test(.enabled(if: Tmux.isInstalled, "tmux or bash is not installed: widths are not compared"))
  func `tmux draws every awkward text as wide as it was said to be`() throws {
    let texts = AwkwardStrings.all
    #expect(texts.count >= 500)
    let measured = try Tmux.columns(of: texts.map { ColumnWidth.displayText(of: $0) })
    try #require(measured.count == texts.count)
    let misses = zip(texts, measured).filter { ColumnWidth.columns(of: $0) != $1 }.map {
      text, drawn in
      let codes = text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
      return "\(codes): said \(ColumnWidth.columns(of: text)), drawn \(drawn)"
    }
    #expect(misses == [])
  }
}

/// A tmux of its own that tells how far the cursor went over a text.
private enum Tmux {
  static var isInstalled: Bool {
    ["/usr/bin/tmux", "/bin/bash"].allSatisfy(FileManager.default.isExecutableFile)
  }

  /// Writes a text, asks for the cursor's place (DSR 6) and notes the column of the answer.
  private static let script = """
    stty raw -echo
    exec 3<"$1/texts" 4>"$1/columns"
    while IFS= read -r text <&3; do
      printf '\\r\\033[2K%s\\033[6n' "$text"
      IFS=';' read -rs -d R -a place
      echo "${place[1]}" >&4
    done
    touch "$1/done"
    """

  static func columns(of texts: [String]) throws -> [Int] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("gazette-widths-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let lines = texts.joined(separator: "\n") + "\n"
    try lines.write(to: folder.appendingPathComponent("texts"), atomically: true, encoding: .utf8)
    try script.write(to: folder.appendingPathComponent("script"), atomically: true, encoding: .utf8)
    try run(in: folder)
    let answers = try String(contentsOf: folder.appendingPathComponent("columns"), encoding: .utf8)
    return answers.split(separator: "\n").compactMap { Int($0).map { $0 - 1 } }
  }

  private static func run(in folder: URL) throws {
    let socket = folder.appendingPathComponent("socket").path
    let command = "bash '\(folder.path)/script' '\(folder.path)'"
    try tmux([
      "-S", socket, "-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "20", command,
    ])
    let deadline = Date().addingTimeInterval(20)
    let done = folder.appendingPathComponent("done").path
    while !FileManager.default.fileExists(atPath: done), Date() < deadline {
      usleep(5_000)
    }
    try tmux(["-S", socket, "kill-server"])
  }

  private static func tmux(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/tmux")
    process.arguments = arguments
    process.environment = ["LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": "/usr/bin:/bin"]
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
  }
}
