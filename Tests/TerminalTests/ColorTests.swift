import Screen
import Testing

@testable import Terminal

struct ColorDepthTests {
  @Test(arguments: [
    (-1, ColorDepth.attributesOnly), (2, .attributesOnly), (8, .eight), (16, .sixteen),
    (88, .sixteen),
    (256, .cube), (1 << 24, .direct),
  ])
  func `the number of colors is a depth`(colors: Int, depth: ColorDepth) {
    #expect(ColorDepth(colors: colors) == depth)
  }

  @Test(
    arguments: [
      (ColorDepth.attributesOnly, -1), (.eight, 1), (.sixteen, 9), (.cube, 196),
      (.direct, 0xFF0000),
    ] as [(ColorDepth, Int32)])
  func `red is the reddest a terminal has`(depth: ColorDepth, number: Int32) {
    #expect(depth.number(of: .rgb(red: 255, green: 0, blue: 0)) == number)
  }

  @Test(
    arguments: [
      (0, 0, 0, 16), (255, 255, 255, 231), (128, 128, 128, 244), (95, 135, 175, 67),
      (0x8A, 0x3B, 0x12, 88),
    ] as [(UInt8, UInt8, UInt8, Int32)])
  func `a color is the nearest of the cube and the greys`(
    red: UInt8, green: UInt8, blue: UInt8, number: Int32
  ) {
    #expect(ColorDepth.cube.number(of: .rgb(red: red, green: green, blue: blue)) == number)
  }

  @Test func `the palette is the user's own at every depth`() {
    #expect(ColorDepth.direct.number(of: .palette(12)) == 12)
    #expect(ColorDepth.cube.number(of: .palette(12)) == 12)
    #expect(ColorDepth.eight.number(of: .palette(12)) == 4)
  }

  @Test func `no 24-bit color is taken for one of the palette`() {
    #expect(ColorDepth.direct.number(of: .rgb(red: 0, green: 0, blue: 7)) == 16)
  }
}

struct ColorPairsTests {
  private let red = Style(foreground: .palette(1), attributes: [.bold, .italic])

  @Test func `a style is worked out once`() {
    var pairs = ColorPairs(depth: .cube, hasItalic: true, limit: 256)
    var allocated = 0
    for _ in 0..<3 {
      let looks = pairs.looks(of: red) { _ in
        allocated += 1
        return 7
      }
      #expect(looks.pair == 7)
    }
    #expect(allocated == 1)
  }

  @Test func `styles of the same colors share a pair`() {
    var pairs = ColorPairs(depth: .cube, hasItalic: true, limit: 256)
    var allocated: Int32 = 0
    for attributes in [Attributes.bold, .dim, .reverse] {
      _ = pairs.looks(of: Style(foreground: .palette(1), attributes: attributes)) { _ in
        allocated += 1
        return allocated
      }
    }
    #expect(allocated == 1)
  }

  @Test func `a style without colors needs no pair`() {
    var pairs = ColorPairs(depth: .attributesOnly, hasItalic: true, limit: 0)
    let looks = pairs.looks(of: red) { _ in 7 }
    #expect(looks == ColorPairs.Looks(pair: 0, attributes: red.attributes.rawValue))
  }

  @Test func `a style is without color when there is no pair left`() {
    var pairs = ColorPairs(depth: .eight, hasItalic: true, limit: 3)
    let numbers = (0..<8).map { number in
      pairs.looks(of: Style(foreground: .palette(number))) { $0.foreground + 1 }.pair
    }
    #expect(numbers == [1, 2, 0, 0, 0, 0, 0, 0])
  }

  @Test func `italic is underlined where there is none`() {
    let pairs = ColorPairs(depth: .eight, hasItalic: false, limit: 64)
    #expect(pairs.attributes(of: [.italic, .bold]) == [.underline, .bold])
  }

  @Test(
    arguments: [
      (Color.rgb(red: 250, green: 250, blue: 240), Color.rgb(red: 255, green: 255, blue: 255), 0),
      (.rgb(red: 10, green: 10, blue: 10), .rgb(red: 0, green: 0, blue: 0), 15),
    ] as [(Color, Color, Int32)])
  func `text is never of the color it stands on`(foreground: Color, background: Color, drawn: Int32)
  {
    let pairs = ColorPairs(depth: .sixteen, hasItalic: true, limit: 256)
    let numbers = pairs.numbers(of: Style(foreground: foreground, background: background))
    #expect(numbers.foreground == drawn)
    #expect(numbers.background == 15 - drawn)
  }
}
