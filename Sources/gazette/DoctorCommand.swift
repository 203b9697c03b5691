import ArgumentParser

/// Looks at everything that Gazette depends on.
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor", abstract: "Check paths, settings, terminal and library.",
    discussion: "Exits 1 where something is wrong; such lines begin with !.")

  @Option(help: "text, or json for one object a line.")
  var format = OutputFormat.text

  @OptionGroup var library: LibraryOptions

  mutating func run() throws {
    let examination = Examination(locations: library.locations)
    var section = ""
    for finding in examination.findings {
      switch format {
      case .json: StandardOutput.print(finding.json.text)
      case .text:
        if finding.section != section { StandardOutput.print(finding.section) }
        section = finding.section
        StandardOutput.print(finding.line)
      }
    }
    if examination.findings.contains(where: \.isWrong) { throw ExitCode(1) }
  }
}

/// One line of the doctor's report.
struct Finding {
  let section: String
  let name: String
  let value: String
  var isWrong = false

  fileprivate var line: String {
    let gap = String(repeating: " ", count: max(14 - name.count, 1))
    return "\(isWrong ? "!" : " ") \(name)\(gap)\(value)"
  }

  fileprivate var json: JSON {
    .object([
      ("section", .string(section)), ("name", .string(name)), ("value", .string(value)),
      ("wrong", .bool(isWrong)),
    ])
  }
}
