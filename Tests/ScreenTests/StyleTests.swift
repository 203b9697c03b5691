import Screen
import Testing

struct StyleTests {
  @Test func `a style keeps what lies below where it says nothing`() {
    let base = Style(foreground: .palette(1), background: .palette(2), attributes: .bold)
    let laid = Style(foreground: .palette(3), attributes: .underline).over(base)
    #expect(laid.foreground == .palette(3))
    #expect(laid.background == .palette(2))
    #expect(laid.attributes == [.bold, .underline])
  }
}
