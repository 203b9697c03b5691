import Foundation
import Testing

/// The program `store-writer` at work on a library.
final class WriterProcess {
  private let process = Process()
  private let output = Pipe()

  /// Starts it; nil where it was not built beside the tests.
  init(library: String, first: Int, count: Int) throws {
    let folder = try #require(Self.folder)
    process.executableURL = URL(fileURLWithPath: folder + "/store-writer")
    process.arguments = [library, "\(first)", "\(count)"]
    process.standardOutput = output
    try process.run()
  }

  private static var folder: String? {
    let program =
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    let test = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? program
    return [test, program].map { ($0 as NSString).deletingLastPathComponent }
      .first { FileManager.default.fileExists(atPath: $0 + "/store-writer") }
  }

  /// Kills it with SIGKILL so long after so many bytes of its output; all whole lines it wrote.
  func kill(afterBytes count: Int, microseconds: UInt32) -> [String] {
    var data = Data()
    while data.count < count {
      let more = output.fileHandleForReading.availableData
      if more.isEmpty { break }
      data += more
    }
    usleep(microseconds)
    Foundation.kill(process.processIdentifier, SIGKILL)
    data += output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let text = String(decoding: data, as: UTF8.self)
    return text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  /// Waits for its end; whether it succeeded.
  func finish() -> Bool {
    _ = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
