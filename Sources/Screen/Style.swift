/// A color as a theme means it; the display degrades it to what the terminal has.
package enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case terminal
  /// A number of the terminal's own palette, 0 to 15.
  case palette(UInt8)
  case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// Attributes that need no color.
package struct Attributes: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  package static let bold = Attributes(rawValue: 1)
  package static let dim = Attributes(rawValue: 2)
  package static let italic = Attributes(rawValue: 4)
  package static let underline = Attributes(rawValue: 8)
  package static let reverse = Attributes(rawValue: 16)
}

/// How text looks. A nil color is that of whatever lies below.
package struct Style: Hashable, Sendable {
  package var foreground: Color?
  package var background: Color?
  package var attributes: Attributes
  /// Which of its frame's links the text is of, from 1; 0 for none.
  package var link: UInt16

  package init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes = [],
    link: UInt16 = 0
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.link = link
  }

  /// Written out: other modules look a derived one up each time, and styles are compared by the cell.
  package static func == (left: Style, right: Style) -> Bool {
    left.foreground == right.foreground && left.background == right.background
      && left.attributes.rawValue == right.attributes.rawValue && left.link == right.link
  }

  /// This style laid over `base`: its own colors where it has any, the attributes of both.
  package func over(_ base: Style) -> Style {
    Style(
      foreground: foreground ?? base.foreground, background: background ?? base.background,
      attributes: attributes.union(base.attributes), link: link == 0 ? base.link : link)
  }
}
