import Articles
import Reader
import Screen
import Testing

struct PromptTests {
  private func typed(_ text: String, into state: inout ReaderState) -> [Effect] {
    text.reduce([]) { _, character in
      state.apply(.key(character == " " ? .named(.space) : .character(character)))
    }
  }

  @Test func `a filter narrows the list while it is typed`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    let effects = typed("patr", into: &state)
    #expect(effects.count == 1)
    #expect(state.filter.expression == .text(.prefix("patr"), .titleAndBody))
  }

  @Test(arguments: ["person:zelensky", "rain source:gazette", "-tag:war", "filter:mine"])
  func `a value means while it is typed what it means in the end`(text: String) throws {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste(text))
    #expect(try state.filter == Filter(text))
  }

  @Test func `a letter of a filter asks for no more than a screenful`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    guard case .list(let request) = typed("r", into: &state).first else {
      Issue.record("nothing is asked for")
      return
    }
    #expect(request.limit == state.list.height)
  }

  @Test func `a larger window asks for more of a list that is not counted`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    guard case .list(let request) = typed("r", into: &state).first else {
      Issue.record("nothing is asked for")
      return
    }
    let rows = (0..<request.limit).map {
      ListRow(id: Article.ID(hashing: "\($0)"), headline: "Rain \($0)", source: "Test")
    }
    let page = ListPage(total: rows.count, isTotalKnown: false, start: 0, rows: rows)
    _ = state.apply(.arrived(.listed(request, page)))
    let effects = state.apply(.resized(Size(rows: 90, columns: 120)))
    #expect(effects.contains { if case .list = $0 { true } else { false } })
  }

  @Test func `escape puts the filter back`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    _ = typed("rain", into: &state)
    _ = state.apply(.key(.named(.escape)))
    #expect(state.filter == .all)
    #expect(state.popup == nil)
  }

  @Test func `an error points at its column and keeps the prompt open`() throws {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    _ = typed("sun persn:ada", into: &state)
    _ = state.apply(.key(.named(.enter)))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.error?.column == 4)
  }

  @Test func `the history brings back what was typed before`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character("f")))
    _ = typed("rain", into: &state)
    _ = state.apply(.key(.named(.enter)))
    _ = state.apply(.perform(.drop))
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.key(.named(.up)))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("the prompt is closed")
      return
    }
    #expect(prompt.editor.text == "rain")
  }

  @Test func `tab completes a command`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character(":")))
    _ = typed("mark", into: &state)
    _ = state.apply(.key(.named(.tab)))
    let effects1 = state.apply(.key(.named(.enter)))
    #expect(effects1 == [.markAllRead(.all)])
  }

  @Test func `an unknown command is named`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.key(.character(":")))
    _ = typed("frobnicate", into: &state)
    _ = state.apply(.key(.named(.enter)))
    #expect(state.message == Message("there is no command “frobnicate”", isError: true))
  }

  @Test func `a paste never runs a command`() {
    var state = ReaderState.fixture("Rain", "Sun")
    let effects2 = state.apply(.paste("jjj\nQ"))
    #expect(effects2 == [])
    #expect(state.list.selection == 0)
    _ = state.apply(.key(.character("f")))
    _ = state.apply(.paste("sun\nshine"))
    #expect(state.filter.text == "sun shine*")
  }

  @Test func `a topic takes the place of another and leaves the other terms`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.filter, argument: "is:unread topic:sport"))
    _ = state.apply(.perform(.topics))
    let choice = Choice("Weather", value: .topic("weather"))
    _ = state.apply(.arrived(.offered(.topics, [choice])))
    _ = state.apply(.key(.named(.enter)))
    #expect(state.filter.text == "is:unread topic:weather")
  }
}

struct LineEditorTests {
  private func edited(_ text: String, _ keys: Key...) -> String {
    var editor = LineEditor(text)
    for key in keys { _ = editor.edit(key) }
    return editor.text
  }

  @Test func `words and lines are killed and yanked`() {
    #expect(edited("one two", .control("w")) == "one ")
    #expect(edited("one two", .control("u")) == "")
    #expect(edited("one two", .control("w"), .control("a"), .control("y")) == "twoone ")
    #expect(edited("one two", .alt("b"), .control("k")) == "one ")
  }

  @Test func `a letter goes in at the cursor`() {
    #expect(edited("ac", .named(.left), .character("b")) == "abc")
  }
}
