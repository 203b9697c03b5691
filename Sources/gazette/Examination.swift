import ArgumentParser
import Articles
import Entities
import Glibc
import Ingest
import Library
import Reader
import Settings
import Store

/// What the doctor finds.
struct Examination {
  private(set) var findings: [Finding] = []
  private let locations: Locations

  init(locations: Locations) {
    self.locations = locations
    examineProgram()
    examineSettings()
    findings += TerminalExamination.findings
    examineLibrary()
  }

  private mutating func examineProgram() {
    add("Program", "version", Gazette.configuration.version)
    add("Program", "recognizer", "\(EntityRecognizer.version)")
    add("Program", "model", "\(ModelFile.version)")
    let parser = Importer.besideProgram
    let isThere = access(parser, X_OK) == 0
    add(
      "Program", "parser", isThere ? parser : "\(parser) is missing: only plain text is read",
      isWrong: !isThere)
  }

  private mutating func examineSettings() {
    let folder = locations.config ?? Paths().configuration
    add("Settings", "folder", folder ?? "none: neither XDG_CONFIG_HOME nor HOME is set")
    guard let folder else { return }
    for name in ["config.toml", "keys.toml", "topics.toml"] {
      let isThere = access(folder + "/" + name, R_OK) == 0
      add("Settings", name, isThere ? "read" : "none, so that what ships holds")
    }
    let themes = TextFile.names(in: folder + "/themes").filter { $0.hasSuffix(".toml") }
    add("Settings", "themes", themes.isEmpty ? "none of your own" : themes.joined(separator: " "))
    let configuration = locations.configuration
    add("Settings", "theme", configuration.options.theme)
    for problem in configuration.problems {
      add("Settings", "problem", "\(problem)", isWrong: true)
    }
    add("Settings", "log", Paths().logFile ?? "none")
  }

  private mutating func examineLibrary() {
    guard let path = locations.library ?? Paths().library else {
      return add("Library", "file", "none: " + Paths().noLibrary, isWrong: true)
    }
    var status = stat()
    guard stat(path, &status) == 0 else {
      return add("Library", "file", "\(path) is not there yet")
    }
    add("Library", "file", path)
    add("Library", "size", "\((Int(status.st_size) + 1023) / 1024) KB")
    if access(path, W_OK) != 0 { add("Library", "access", "cannot be written", isWrong: true) }
    do {
      let library = try locations.open(locations.configuration, at: path)
      try examine(library, at: path)
    } catch StoreError.damaged {
      add("Library", "damage", "a part of it is destroyed or missing", isWrong: true)
      addRemedies(path)
    } catch {
      add("Library", "problem", "\(error)", isWrong: true)
      if case StoreError.foreign = error { addRemedies(path) }
    }
  }

  private mutating func examine(_ library: Library, at path: String) throws {
    let problems = try library.problems()
    for problem in problems { add("Library", "damage", problem, isWrong: true) }
    guard problems.isEmpty else { return addRemedies(path) }
    let all = ListQuery(filter: .all, order: .dateDescending)
    add("Library", "articles", "\(try library.total(of: all))")
    add("Library", "check", "all of it can be read, and its counts agree")
  }

  /// What can be done about a library that cannot be read, or not whole.
  private mutating func addRemedies(_ path: String) {
    add(
      "Library", "to do",
      "end every Gazette and move \(path) away, with \(path)-wal and \(path)-shm:"
        + " the next start makes a new one")
    let name = path.split(separator: "/").last.map { $0 + "." } ?? ""
    for backup in TextFile.names(in: path.parent)
    where backup.hasPrefix(name) && backup.hasSuffix(".backup") {
      let copy = path.parent + "/" + backup
      add("Library", "or", "then put \(copy) in its place: it is as it was before an update")
    }
  }

  private mutating func add(
    _ section: String, _ name: String, _ value: String, isWrong: Bool = false
  ) {
    findings.append(Finding(section: section, name: name, value: value, isWrong: isWrong))
  }
}
