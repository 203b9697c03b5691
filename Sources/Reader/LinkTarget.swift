import Articles

/// Where a link leads, and what is to be known before one goes there.
package struct LinkTarget: Equatable, Sendable {
  /// The whole target, as it is handed to a browser.
  package let address: String
  /// The host, in lower case; nil where there is none, as for mail.
  package let host: String?
  private let scheme: String

  package init(_ address: String) {
    self.address = address
    let colon = address.firstIndex(of: ":")
    scheme = colon.map { address[..<$0].lowercased() } ?? ""
    guard let colon, address[colon...].hasPrefix("://") else {
      host = nil
      return
    }
    let rest = address[colon...].dropFirst(3).prefix { !"/?#\\".contains($0) }
    let named = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    host = named.prefix { $0 != ":" }.lowercased()
  }

  /// Whether it may be handed to a browser: the web and mail, and nothing that could run.
  package var isSafe: Bool {
    ["http", "https", "mailto"].contains(scheme) && (host?.isEmpty != true)
      && !address.unicodeScalars.contains { $0.value <= 0x20 || $0.value == 0x7F }
  }

  /// What could deceive in it, in a few words; nil where nothing is known to.
  package var warning: String? {
    guard let host else { return isSafe ? nil : "no web address" }
    let authority = address.dropFirst(scheme.count + 3).prefix { !"/?#\\".contains($0) }
    if !isSafe { return "no web address" }
    if authority.contains("@") { return "a name before the host" }
    if host.contains("%") || host.split(separator: ".").contains(where: { $0.hasPrefix("xn--") }) {
      return "an encoded host name"
    }
    if Self.scripts(of: host).count > 1 { return "a host name in mixed scripts" }
    return host.utf8.allSatisfy { $0 < 0x80 } ? nil : "a host name in other letters"
  }

  /// The longest address that terminals take as a link, in bytes.
  private static let longest = 2000

  /// The address as a terminal takes it for a link of its own, printable ASCII; nil where it is
  /// not safe, or too long.
  package var terminalAddress: String? {
    guard isSafe, address.utf8.count <= Self.longest else { return nil }
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in address.utf8 {
      if byte > 0x20, byte < 0x7F {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return bytes.count <= Self.longest ? String(decoding: bytes, as: UTF8.self) : nil
  }

  private enum Script {
    case latin
    case greek
    case cyrillic
    case other
  }

  private static func scripts(of host: String) -> Set<Script> {
    var scripts: Set<Script> = []
    for scalar in host.unicodeScalars where scalar.properties.isAlphabetic {
      switch scalar.value {
      case 0..<0x250, 0x1E00..<0x1F00: scripts.insert(.latin)
      case 0x370..<0x400, 0x1F00..<0x2000: scripts.insert(.greek)
      case 0x400..<0x530: scripts.insert(.cyrillic)
      default: scripts.insert(.other)
      }
    }
    return scripts
  }
}
