import CMarkup
import Glibc

extension String {
  /// Whether it is a web address.
  var isAddress: Bool {
    let start = prefix(8).lowercased()
    return start.hasPrefix("http://") || start.hasPrefix("https://")
  }

  /// The absolute form of a link as it stands in a page at `base`; itself where there is none.
  func resolved(against base: String?) -> String {
    guard let base, !isAddress, let resolved = gz_markup_resolve(self, base) else { return self }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
