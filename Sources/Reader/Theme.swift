package import Articles
package import Screen

/// How every face looks.
package struct Theme: Equatable, Sendable {
  package let name: String
  private let styles: [Face: Style]

  /// Fills the faces that `styles` leaves out by dotted fall-back: `mention.person` takes
  /// `mention`'s. A face with no such ancestor adds nothing to what lies below.
  package init(name: String, styles: [Face: Style]) {
    self.name = name
    self.styles = Dictionary(
      uniqueKeysWithValues: Face.allCases.map { ($0, Self.resolve($0, in: styles)) })
  }

  /// The style of `face`, to be laid over that of whatever it stands on.
  package subscript(_ face: Face) -> Style { styles[face] ?? Style() }

  private static func resolve(_ face: Face, in styles: [Face: Style]) -> Style {
    var face = face
    while true {
      if let style = styles[face] { return style }
      guard let next = face.fallback else { return Style() }
      face = next
    }
  }
}

extension Theme {
  /// Stands for the theme that suits the terminal's background.
  package static let automatic = "auto"

  /// The name of that theme; `isLight` is nil while the terminal has not said.
  package static func name(onLightBackground isLight: Bool?) -> String {
    isLight.map { $0 ? "paper" : "ink" } ?? "terminal"
  }
}

extension Face {
  /// The nearest face whose name is the beginning of its own, up to a dot.
  fileprivate var fallback: Face? {
    var name = rawValue
    while let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) {
      name = String(name[..<dot])
      if let face = Face(rawValue: name) { return face }
    }
    return nil
  }

  /// The face of a mention of an entity of `kind`.
  package init(mentionOf kind: Entity.Kind) {
    self = Face(rawValue: "mention." + kind.rawValue) ?? .mention
  }
}
