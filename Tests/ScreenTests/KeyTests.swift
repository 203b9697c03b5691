import Screen
import Testing

struct KeyTests {
  @Test(arguments: [
    "j", "J", "ctrl-d", "alt-x", "enter", "shift-tab", "page-down", "f12", "|", "é",
  ])
  func `a key is read back from its spelling`(spelling: String) {
    #expect(Key(spelling)?.description == spelling)
  }

  @Test(arguments: ["", "jj", "ctrl-", "ctrl-1", "f0", "f99", "hyper-x"])
  func `other text is no key`(spelling: String) {
    #expect(Key(spelling) == nil)
  }
}
