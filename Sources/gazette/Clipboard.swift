import Glibc

/// The clipboard of the desktop or of tmux, by the program that sets it.
enum Clipboard {
  /// The programs that set a clipboard here, besides the terminal's own way.
  ///
  /// Over ssh the desktop is another machine's, and only the terminal reaches it.
  static func programs(in environment: [String: String]) -> [[String]] {
    var programs: [[String]] = []
    if environment["TMUX"] != nil { programs.append(["tmux", "load-buffer", "-w", "-"]) }
    let isRemote = environment["SSH_CONNECTION"] != nil || environment["SSH_TTY"] != nil
    if isRemote { return programs }
    if environment["WAYLAND_DISPLAY"] != nil {
      programs.append(["wl-copy"])
    } else if environment["DISPLAY"] != nil {
      programs.append(["xclip", "-selection", "clipboard"])
    }
    return programs
  }

  /// The same for the environment of this program.
  static var programs: [[String]] {
    let variables = ["TMUX", "SSH_CONNECTION", "SSH_TTY", "WAYLAND_DISPLAY", "DISPLAY"]
    return programs(in: variables.reduce(into: [:]) { $0[$1] = Paths.variable($1) })
  }

  /// Hands `text` to each of those programs; one that is not there is passed over.
  static func copy(_ text: String) {
    for program in programs {
      // None of them prints, and not every machine has them.
      _ = try? PipedCommand(arguments: program, limits: .init(bytes: 0, seconds: 5))
        .run(on: text)
    }
  }
}
