import CEmbedded
import Reader
import Screen
import Settings
import Testing

@testable import Terminal

/// Contrast as WCAG 2.1 measures it (success criteria 1.4.3 and 1.4.6).
struct ContrastTests {
  /// Lines that only part what is apart already; 1.4.11 asks nothing of decoration.
  private static let decoration: Set<Face> = [.border, .rule]
  /// Themes whose colors are the terminal's own, so that nothing can be said about them.
  private static let unmeasured = ["mono", "terminal"]
  private static let measured = embeddedThemeNames.filter { !unmeasured.contains($0) }

  @Test(arguments: measured)
  func `every face can be read on whatever it stands on`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    for pair in FacePair.all where !Self.decoration.contains(pair.face) {
      let contrast = try #require(pair.style(in: theme).contrast)
      #expect(contrast >= 4.5, "\(pair) has \(contrast)")
    }
  }

  @Test(arguments: measured)
  func `every face can be read in 256 colors`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    for pair in FacePair.all where !Self.decoration.contains(pair.face) {
      let contrast = try #require(pair.style(in: theme).quantized.contrast)
      #expect(contrast >= 4.5, "\(pair) has \(contrast)")
    }
  }

  @Test(arguments: ["contrast", "contrast-light"])
  func `the themes of high contrast have 7 to 1 everywhere`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    for pair in FacePair.all where !Self.decoration.contains(pair.face) {
      let contrast = try #require(pair.style(in: theme).contrast)
      #expect(contrast >= 7, "\(pair) has \(contrast)")
    }
  }

  @Test(arguments: ["contrast", "contrast-light"])
  func `the themes of high contrast show borders clearly`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    let contrast = try #require(theme[.border].over(theme[.text]).contrast)
    #expect(contrast >= 3)
  }

  @Test(arguments: unmeasured)
  func `a theme without colors of its own sets no background for text`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    #expect(theme[.text].background == nil)
  }

  @Test func `bright black, which some palettes make the page, is no text's color`() throws {
    let theme = try embeddedTheme(named: "terminal")
    #expect(Face.allCases.filter { theme[$0].foreground == .palette(8) } == [])
  }
}

/// A face and what it is laid over, lowest first.
struct FacePair: CustomStringConvertible {
  let face: Face
  let ground: [Face]

  var description: String { ([face] + ground.reversed()).map(\.rawValue).joined(separator: " on ") }

  func style(in theme: Theme) -> Style {
    (ground + [face]).reduce(Style()) { theme[$1].over($0) }
  }

  /// Every face on everything that it may stand on.
  static let all = panes + marks + dimmed

  /// The faces of a pane on the pane's own.
  private static let panes = Face.allCases.map { face in
    let root = face.rawValue.prefix { $0 != "." }
    let own = Face(rawValue: String(root)).map { $0 == face ? [] : [$0] } ?? []
    let isPane = ["list", "sidebar", "status", "prompt", "popup"].contains(root)
    return FacePair(face: face, ground: [.text] + (isPane ? own : []))
  }

  /// What lies on the text, on the text of every part of an article.
  private static let marks = [
    Face.headline, .subhead, .quotation, .code, .caption, .strong,
  ].flatMap { part in
    Face.allCases.filter { face in
      ["emphasis", "link", "mention", "hit", "highlight", "selection"].contains(
        face.rawValue.prefix { $0 != "." })
    }.map { FacePair(face: $0, ground: [.text, part]) }
  }

  private static let dimmed = Face.allCases.filter { $0.rawValue.hasPrefix("mention.") }.map {
    FacePair(face: .mentionUnsure, ground: [.text, $0])
  }
}

extension Style {
  /// The contrast of its colors, 1 to 21; nil where one of them is the terminal's own.
  var contrast: Double? {
    guard let front = foreground?.luminance, let back = background?.luminance else { return nil }
    return (max(front, back) + 0.05) / (min(front, back) + 0.05)
  }

  /// Itself in the colors of a terminal that has 256.
  fileprivate var quantized: Style {
    Style(foreground: foreground?.quantized, background: background?.quantized)
  }
}

extension Color {
  fileprivate var luminance: Double? {
    guard case .rgb(let red, let green, let blue) = self else { return nil }
    let parts = [red, green, blue].map(Oklab.linear)
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  fileprivate var quantized: Color {
    guard case .rgb(let red, let green, let blue) = self else { return self }
    let (r, g, b) = Palette.fixed(Palette.cube.nearest(red: red, green: green, blue: blue))
    return .rgb(red: r, green: g, blue: b)
  }
}
