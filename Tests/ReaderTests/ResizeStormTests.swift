import Articles
import Screen
import Testing

@testable import Reader

struct ResizeStormTests {
  private static let text = (0..<120).map {
    "Sentence \($0) of the article says a thing or two. It goes on for a while, as they do, "
      + "and says so again (in words of several lengths) before it comes to an end."
  }.joined(separator: "\n")

  /// Sizes from 20×6 to 300×100, the same in every run.
  private static let sizes: [Size] = {
    var seed: UInt64 = 0x9E37_79B9
    func next(_ range: ClosedRange<Int>) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return range.lowerBound + Int(seed >> 33) % range.count
    }
    return (0..<500).map { _ in Size(rows: next(6...100), columns: next(20...300)) }
  }()

  @Test(arguments: [false, true])
  func `500 sizes later the same sentence is on top, and the screen as it was`(isJustified: Bool) {
    let size = Size(rows: 30, columns: 130)
    var state = ReaderState.fixture("Rain", size: size)
    _ = state.opened(.fixture("Rain", text: Self.text))
    if isJustified { _ = state.apply(.perform(.set, argument: "justify")) }
    _ = state.apply(.perform(.pageDown, count: 3))
    let before = state.frame()
    let top = state.reading.anchor
    for size in Self.sizes {
      _ = state.apply(.resized(size))
      #expect(state.reading.anchor == top)
      #expect(state.frame().size == size)
    }
    _ = state.apply(.resized(size))
    #expect(state.frame() == before)
  }
}
