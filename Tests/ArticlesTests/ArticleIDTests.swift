import Articles
import Testing

struct ArticleIDTests {
  @Test(arguments: [0, 1, 1 << 50 - 1, 123_456_789_012_345])
  func `an id is read back from its text`(value: Int64) {
    let id = Article.ID(rawValue: value)
    #expect(Article.ID(id.description) == id)
  }

  @Test(arguments: ["", "abc", "ABCDEFGHJK", "aaaaaaaaal"])
  func `other text is no id`(text: String) {
    #expect(Article.ID(text) == nil)
  }

  @Test func `a hash is the same in every run`() {
    #expect("a".stableHash == 0xaf63_dc4c_8601_ec8c)
  }
}
