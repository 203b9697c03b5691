import Glibc
import Reader

/// A browser that is started without a shell.
enum Browser {
  /// What became of an address that was to be opened, for the reader.
  enum Outcome: Equatable {
    case opened
    case failed(String)
  }

  /// The commands to try for an address, one after another.
  ///
  /// - Parameters:
  ///   - browser: `$BROWSER`: commands with a colon between; `%s` in one stands for the address,
  ///     which is else its last argument.
  ///   - hasDesktop: Whether the desktop's own way is worth a try.
  static func commands(for address: String, browser: String?, hasDesktop: Bool) -> [[String]] {
    let named = (browser ?? "").split(separator: ":").compactMap { ArgumentVector(String($0)) }
    let desktop = hasDesktop ? [["xdg-open", address]] : []
    return named.map { vector in
      let isPlaced = vector.arguments.contains { $0.contains("%s") }
      return isPlaced
        ? vector.arguments.map { $0.replacing("%s", with: address) }
        : vector.arguments + [address]
    } + desktop
  }

  /// In seconds.
  private static let patience = 3

  /// Hands an address to the first browser that starts; blocks until it has done so, or has
  /// opened its window.
  static func open(_ address: String) -> Outcome {
    guard LinkTarget(address).isSafe else { return .failed("not opened: \(address)") }
    let hasDesktop = ["WAYLAND_DISPLAY", "DISPLAY"].contains { Paths.variable($0) != nil }
    let commands = commands(
      for: address, browser: Paths.variable("BROWSER"), hasDesktop: hasDesktop)
    var reasons: [String] = []
    for command in commands {
      do throws(SystemError) {
        let start = time(nil)
        let code = Spawn.wait(for: try Spawn(arguments: command).start())
        // One that was open for a while has shown its window.
        if code == 0 || time(nil) - start > patience { return .opened }
        reasons.append("\(command[0]) ended with code \(code)")
      } catch {
        reasons.append("\(command[0]): \(error)")
      }
    }
    let why = reasons.isEmpty ? "no browser ($BROWSER) here" : reasons.joined(separator: ", ")
    return .failed("\(why): \(address)")
  }
}
