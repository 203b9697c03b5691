import Articles
import CEmbedded
import Glibc
import Reader
import Screen
import Settings
import Testing

@testable import Terminal

/// Whether the types of entities can be told apart in the text.
struct EntityColorTests {
  /// The distance in Oklab from which on two colors side by side are seen as two; 0.02 is about
  /// what can be told apart at all.
  private static let apart = 0.045
  private static let colored = embeddedThemeNames.filter { $0 != "mono" }
  /// The types that are names; dates, money and quantities step back.
  private static let names = Entity.Kind.allCases.filter {
    ![.date, .money, .quantity].contains($0)
  }

  @Test(arguments: colored)
  func `no two types of names look alike`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    expectApart(Self.names.map { theme[Face(mentionOf: $0)] }, seenBy: .all)
  }

  @Test(arguments: colored)
  func `a name does not look like the text around it`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    for kind in Self.names { #expect(theme[Face(mentionOf: kind)].attributes.contains(.underline)) }
  }

  @Test(arguments: ["okabe-light", "okabe-dark"], ColorVision.dichromatic)
  func `without one kind of cones, no two types of names look alike`(
    name: String, vision: ColorVision
  ) throws {
    let theme = try embeddedTheme(named: name)
    expectApart(Self.names.map { theme[Face(mentionOf: $0)] }, seenBy: vision)
  }

  private func expectApart(_ styles: [Style], seenBy vision: ColorVision) {
    for (index, style) in styles.enumerated() {
      for other in styles[..<index] where other.attributes == style.attributes {
        guard let one = vision.seen(style.foreground), let two = vision.seen(other.foreground)
        else {
          #expect(style != other)
          continue
        }
        #expect(one.squaredDistance(to: two).squareRoot() >= Self.apart)
      }
    }
  }
}

/// How people see colors, by the matrices of Machado, Oliveira and Fernandes, "A physiologically-
/// based model for simulation of color vision deficiency", 2009, at full severity.
enum ColorVision: CaseIterable {
  case all
  case withoutLong
  case withoutMiddle
  case withoutShort

  static let dichromatic = allCases.filter { $0 != .all }

  /// The color as it is seen; nil where it is the terminal's own.
  fileprivate func seen(_ color: Color?) -> Oklab? {
    guard case .rgb(let red, let green, let blue) = color else { return nil }
    let linear = [red, green, blue].map(Oklab.linear)
    let seen = matrix.map { row in zip(row, linear).reduce(0) { $0 + $1.0 * $1.1 } }
    let bytes = seen.map { Self.byte(min(max($0, 0), 1)) }
    return Oklab(red: bytes[0], green: bytes[1], blue: bytes[2])
  }

  private static func byte(_ linear: Double) -> UInt8 {
    let fraction = linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
    return UInt8((fraction * 255).rounded())
  }

  private var matrix: [[Double]] {
    switch self {
    case .all: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .withoutLong:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .withoutMiddle:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .withoutShort:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}
