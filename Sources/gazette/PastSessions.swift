import Articles
import Glibc
import Library
import Reader

/// What one session leaves to the next and is no setting: the widths of the panes, and that the
/// first page was seen.
struct PastSessions {
  /// Where it is kept; nil for nowhere.
  let folder: String?

  private var widthsPath: String? { folder.map { $0 + "/panes" } }
  private static let names = ["list-width", "sidebar-width"]

  /// Gives panes the widths they had last, unless `config.toml` says another width than then.
  ///
  /// - Parameter options: As `config.toml` has them.
  func restoreWidths(of options: inout Options) {
    guard let text = widthsPath.flatMap(TextFile.text(at:)) else { return }
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      guard words.count == 3, Self.names.contains(words[0]),
        let setting = Setting.named(words[0]), setting.text(in: options) == words[1]
      else { continue }
      // A width that no longer can be is passed over: nobody wrote it.
      try? setting.set(words[2], in: &options)
    }
  }

  /// Keeps widths that are not those of `config.toml`.
  func keepWidths(of options: Options, configured: Options) {
    guard let path = widthsPath else { return }
    let lines = Self.names.compactMap(Setting.named).compactMap { setting in
      let (width, set) = (setting.text(in: options), setting.text(in: configured))
      return width == set ? nil : "\(setting.name) \(set) \(width)\n"
    }
    let text = lines.joined()
    guard text != TextFile.text(at: path) ?? "" else { return }
    do throws(SystemError) {
      try TextFile.replace(text, at: path)
    } catch {
      StandardError.print("gazette: the widths of the panes are not kept: \(path): \(error)")
    }
  }

  /// Whether the first page is to be shown: it never was, and nothing was ever read here.
  func isFirstStart(of library: Library) throws -> Bool {
    guard let path = folder.map({ $0 + "/welcomed" }), access(path, F_OK) != 0 else { return false }
    let isEmpty = try library.total(of: ListQuery(filter: .all, order: .dateDescending)) == 0
    do throws(SystemError) {
      try TextFile.create("", at: path)
    } catch {
      return false  // it would be shown again and again
    }
    return isEmpty
  }
}
