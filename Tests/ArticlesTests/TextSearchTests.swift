import Articles
import Testing

struct TextSearchTests {
  private func found(_ pattern: String, in text: String) -> [String] {
    TextSearch(pattern).matches(in: text).map { String(text[$0]) }
  }

  @Test func `small letters match either case`() {
    #expect(found("kyiv", in: "Kyiv and KYIV") == ["Kyiv", "KYIV"])
  }

  @Test func `a capital matches itself only`() {
    #expect(found("May", in: "May may May") == ["May", "May"])
  }

  @Test func `a phrase is found across a line end`() {
    #expect(found("air defence", in: "the air\n  defence of") == ["air\n  defence"])
  }

  @Test func `case is folded in Latin, Greek and Cyrillic letters`() {
    #expect(found("école", in: "École") == ["École"])
    #expect(found("київ", in: "Київ") == ["Київ"])
  }

  @Test func `matches do not overlap`() {
    #expect(found("aa", in: "aaaa").count == 2)
  }

  @Test func `an empty pattern is nowhere`() {
    #expect(found("", in: "text") == [])
  }
}
