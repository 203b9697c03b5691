import Articles
import Reader
import Screen
import Testing

/// What prompts, messages and help show where there is little room.
struct NarrowTests {
  private func rows(_ state: ReaderState) -> [String] {
    let text = state.frame().text
    return text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func reader(_ rows: Int, _ columns: Int) -> ReaderState {
    .fixture("Rain", size: Size(rows: rows, columns: columns))
  }

  @Test(arguments: [(15, 50), (6, 20)])
  func `a prompt scrolls with its cursor`(rows: Int, columns: Int) {
    var state = reader(rows, columns)
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste("kyiv is:unread topic:politics person:Zelenskyy"))
    let line = self.rows(state)[rows - 1]
    #expect(line.contains("lenskyy"))
    #expect(line.contains("…"))
    #expect(state.frame().cursor.map { $0.column < columns } == true)
    _ = state.apply(.key(.control("a")))
    #expect(self.rows(state)[rows - 1].hasPrefix("filter: kyiv"))
    #expect(state.frame().cursor?.column == 8)
  }

  @Test func `a count is seen beside a filter that is too long`() {
    var state = reader(15, 50)
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste("kyiv is:unread topic:politics person:Zelenskyy"))
    #expect(rows(state)[14].contains("1 article"))
  }

  @Test(arguments: [(15, 50), (6, 20)])
  func `an error without room beside the text stands above it`(rows: Int, columns: Int) {
    var state = reader(rows, columns)
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste("is:unred"))
    let shown = self.rows(state)
    #expect(shown.joined(separator: " ").contains("did you mean"))
    #expect(shown[rows - 1].contains("is:unred"))
    #expect(!shown[rows - 1].contains("←"))
  }

  @Test func `a word that would do comes first`() {
    var state = reader(24, 140)
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste("persn:ada"))
    #expect(rows(state)[23].contains("← did you mean “person”? column 1: there is no field"))
  }

  @Test func `a long message takes the rows it needs`() {
    var state = reader(15, 50)
    let text = "the library is damaged; it was left as it is, and a copy of it can be repaired"
    _ = state.apply(.arrived(.message(Message(text, isError: true))))
    let shown = rows(state)
    #expect(shown[13].contains("the library is damaged; it was left as it is,"))
    #expect(shown[14].contains("and a copy of it can be repaired"))
    #expect(!shown[14].contains("help"))
    _ = state.apply(.key(.character("j")))
    #expect(!rows(state)[13].contains("library"))
  }

  @Test func `a path gives up its middle before a message takes another row`() {
    var state = reader(15, 50)
    let text = "the library “/tmp/a/quite/long/way/below/c/x.db” is no file"
    _ = state.apply(.arrived(.message(Message(text, isError: true))))
    #expect(rows(state)[14].contains("“/tmp/…/x.db” is no file"))
    #expect(!rows(state)[13].contains("library"))
  }

  @Test func `messages are wrapped where they are listed`() {
    var state = reader(15, 50)
    let text = "the library is damaged; it was left as it is, and a copy of it can be repaired"
    _ = state.apply(.arrived(.noted([Message(text)])))
    _ = state.apply(.perform(.messages))
    let shown = rows(state).joined()
    #expect(shown.contains("the library is damaged;"))
    #expect(shown.contains("repaired"))
  }

  @Test func `the list of messages says where there are none`() {
    var state = reader(15, 50)
    _ = state.apply(.perform(.messages))
    #expect(rows(state).joined().contains("nothing was said yet"))
  }

  @Test func `a message said again is kept once, as the last`() {
    var state = reader(15, 50)
    for text in ["no", "yes", "no"] { _ = state.apply(.arrived(.message(Message(text)))) }
    #expect(state.messages.map(\.text) == ["yes", "no"])
  }

  @Test func `a filter gives way to what goes on`() {
    var state = reader(15, 50)
    _ = state.apply(.perform(.filter, argument: "path:\"/tmp/somebody/generated\""))
    let work = "reading 320 of 10000 · 820/s · 11 s"
    _ = state.apply(.arrived(.working(work)))
    #expect(rows(state)[14].contains(work))
  }

  @Test func `help has its descriptions on the smallest screen`() {
    var state = reader(6, 20)
    _ = state.apply(.perform(.help))
    let shown = rows(state).joined(separator: "\n")
    #expect(shown.contains("down a line") || shown.contains("help"))
  }

  @Test func `what is typed in a picker is seen on the smallest screen`() {
    var state = reader(6, 20)
    _ = state.apply(.perform(.findEntity))
    _ = state.apply(.paste("zelenskyy"))
    #expect(rows(state).joined().contains("zelenskyy"))
  }

  @Test func `the end of a long name is seen in a picker`() {
    var state = reader(6, 20)
    _ = state.apply(.perform(.findEntity))
    _ = state.apply(.paste("president volodymyr zelenskyy"))
    #expect(rows(state).joined().contains("zelenskyy"))
  }
}
