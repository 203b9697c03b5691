import Glibc

/// Where settings, data and logs live, by the XDG base directories.
struct Paths {
  let configuration: String?
  let state: String?
  let data: String?

  init() {
    configuration = Self.folder("XDG_CONFIG_HOME", fallback: ".config")
    state = Self.folder("XDG_STATE_HOME", fallback: ".local/state")
    data = Self.folder("XDG_DATA_HOME", fallback: ".local/share")
  }

  /// Where standard error goes while the terminal is taken. Nil where it cannot be written.
  var logFile: String? { state.flatMap { Self.made($0) ? $0 + "/log" : nil } }

  /// What the terminal's background was. Nil where there is no place for it.
  var backgroundFile: String? { state.map { $0 + "/background" } }

  /// The library; nil where there is no place for one.
  var library: String? { data.flatMap { Self.made($0) ? $0 + "/library.db" : nil } }

  /// Why there is no place for a library, and what to do.
  var noLibrary: String {
    let remedy = "give a place for the library by --library"
    guard let data else { return "neither XDG_DATA_HOME nor HOME is set; " + remedy }
    let parents = sequence(first: data) { $0 == $0.parent ? nil : $0.parent }
    let missing = Array(parents.prefix { access($0, F_OK) != 0 }).last ?? data
    let reason = mkdir(missing, 0o700) == 0 ? "" : ": \(SystemError(code: errno))"
    return "the folder “\(missing)” cannot be made\(reason); \(remedy)"
  }

  /// Makes a folder and those above it, where they are missing; whether it can be written.
  private static func made(_ folder: String) -> Bool {
    if access(folder, W_OK) == 0 { return true }
    var path = ""
    for part in folder.split(separator: "/") {
      path += "/" + part
      mkdir(path, 0o700)
    }
    return access(folder, F_OK) == 0
  }

  private static func folder(_ name: String, fallback: String) -> String? {
    if let folder = variable(name), folder.hasPrefix("/") { return folder + "/gazette" }
    return variable("HOME").map { "\($0)/\(fallback)/gazette" }
  }

  /// An environment variable that is set and not empty.
  static func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty ? nil : text
  }
}

/// Small files of text.
enum TextFile {
  private static let limit = 1 << 20

  /// What a file holds; nil where it cannot be read or is over 1 MB.
  static func text(at path: String) -> String? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 16_384)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count >= 0, bytes.count <= limit else { return nil }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += buffer[..<count]
    }
  }

  /// The names in a folder, sorted; none where it cannot be read.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      names.append(
        withUnsafePointer(to: entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted()
  }
}

extension String {
  /// The path of the folder that a path lies in.
  var parent: String {
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
