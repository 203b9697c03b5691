import Glibc
import Reader

/// The reader's own editor: `$VISUAL`, `$EDITOR`, or vi.
enum TextEditor {
  /// Has a text edited in the terminal, which must be free meanwhile.
  ///
  /// - Returns: The text as it was left, without the line end behind it; nil where the editor
  ///   failed, or was told to.
  /// - Throws: Why the editor could not be started, or the text not be handed over.
  static func edited(_ text: String) throws(SystemError) -> String? {
    let folder = Paths.variable("TMPDIR") ?? "/tmp"
    var template = Array("\(folder)/gazette-note-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw SystemError(code: errno) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let bytes = Array((text.isEmpty ? "" : text + "\n").utf8)
    let count = write(descriptor, bytes, bytes.count)
    close(descriptor)
    guard count == bytes.count else { throw SystemError(code: ENOSPC) }
    let spawn = Spawn(arguments: program + [path], isInForeground: true)
    guard Spawn.wait(for: try spawn.start()) == 0, let edited = TextFile.text(at: path) else {
      return nil
    }
    return edited.hasSuffix("\n") ? String(edited.dropLast()) : edited
  }

  private static var program: [String] {
    let line = Paths.variable("VISUAL") ?? Paths.variable("EDITOR") ?? "vi"
    return ArgumentVector(line)?.arguments ?? [line]
  }
}
