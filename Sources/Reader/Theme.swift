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
    var name = Substring(face.rawValue)
    while true {
      if let style = Face(rawValue: String(name)).flatMap({ styles[$0] }) { return style }
      guard let dot = name.lastIndex(of: ".") else { return Style() }
      name = name[..<dot]
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
  /// The face of a mention of an entity of `kind`.
  package init(mentionOf kind: Entity.Kind) {
    self = Face(rawValue: "mention." + kind.rawValue) ?? .mention
  }
}
