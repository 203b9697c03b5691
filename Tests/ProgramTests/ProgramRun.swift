import Foundation
import TestSupport

/// One run of the built program without a terminal, from start to end.
struct ProgramRun {
  let status: Int32
  let output: String
  let errors: String

  init(_ arguments: [String], home: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: BuiltProgram.path("gazette"))
    process.arguments = arguments
    process.environment = ["HOME": home, "PATH": "/bin:/usr/bin", "TERM": "xterm"]
    let output = Pipe()
    let errors = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let printed = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    status = process.terminationStatus
    self.output = String(decoding: printed, as: UTF8.self)
    self.errors = String(decoding: said, as: UTF8.self)
  }
}
