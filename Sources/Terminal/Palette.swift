/// The colors of a terminal that has no 24-bit ones, as xterm has them from the start.
struct Palette {
  private let colors: [(number: Int32, place: Oklab)]

  /// The fixed part of 256 colors: the cube and the greys. The first 16 are the user's own.
  static let cube = Palette((16..<256).map { ($0, Self.fixed($0)) })
  static let sixteen = Palette(named(count: 16))
  static let eight = Palette(named(count: 8))

  /// The number of the color nearest to one.
  func nearest(red: UInt8, green: UInt8, blue: UInt8) -> Int32 {
    let place = Oklab(red: red, green: green, blue: blue)
    let nearest = colors.min {
      $0.place.squaredDistance(to: place) < $1.place.squaredDistance(to: place)
    }
    return nearest?.number ?? -1
  }
}

extension Palette {
  typealias RGB = (red: UInt8, green: UInt8, blue: UInt8)

  private init(_ colors: [(number: Int32, rgb: RGB)]) {
    self.colors = colors.map { color in
      (color.number, Oklab(red: color.rgb.red, green: color.rgb.green, blue: color.rgb.blue))
    }
  }

  /// What a number from 16 on stands for.
  static func fixed(_ number: Int32) -> RGB {
    if number >= 232 {
      let grey = UInt8(8 + (number - 232) * 10)
      return (grey, grey, grey)
    }
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    let place = Int(number - 16)
    return (steps[place / 36], steps[place / 6 % 6], steps[place % 6])
  }

  private static func named(count: Int32) -> [(number: Int32, rgb: RGB)] {
    (0..<count).map { number in
      if number == 7 { return (7, (229, 229, 229)) }
      if number == 8 { return (8, (127, 127, 127)) }
      let level: UInt8 = number < 8 ? 205 : 255
      func part(_ bit: Int32) -> UInt8 { number & bit != 0 ? level : 0 }
      return (number, (part(1), part(2), part(4)))
    }
  }
}
