import Testing

@testable import Articles

struct SuperscriptTests {
  @Test func `the mark of a footnote is its number in raised digits`() {
    #expect("1".footnoteMark == "¹")
    #expect("204".footnoteMark == "²⁰⁴")
  }

  @Test func `a label that is no number stands in brackets`() {
    #expect("a1".footnoteMark == "[a1]")
    #expect("".footnoteMark == "[]")
  }
}
