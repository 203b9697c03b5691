import Articles
import Reader
import Screen
import Testing

struct SavedFilterTests {
  /// The picker of saved filters with two of them.
  private func picking() -> ReaderState {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.savedFilters))
    let choices = ["pol", "war"].map { Choice($0, value: .filter($0)) }
    _ = state.apply(.arrived(.offered(.savedFilters, choices)))
    return state
  }

  @Test func `without a filter there is nothing to save, and nothing is deleted`() {
    var state = ReaderState.fixture("Rain")
    let effects = state.apply(.perform(.saveFilter, argument: "pol"))
    #expect(effects.isEmpty)
    #expect(state.message?.isError == true)
  }

  @Test func `a saved filter is deleted by name`() {
    var state = ReaderState.fixture("Rain")
    let effects = state.apply(.perform(.deleteFilter, argument: "pol"))
    #expect(effects == [.saveFilter("pol", nil)])
  }

  @Test(arguments: [Key.character("x"), .named(.delete)])
  func `the saved filter chosen is deleted where it is picked`(key: Key) {
    var state = picking()
    let effects = state.apply(.key(key))
    #expect(effects == [.saveFilter("pol", nil)])
    guard case .picker(let picker) = state.popup else {
      Issue.record("the picker is closed")
      return
    }
    #expect(picker.shown.map(\.title) == ["war"])
  }

  @Test func `an x behind another letter is typed`() {
    var state = picking()
    _ = state.apply(.key(.character("w")))
    #expect(state.apply(.key(.character("x"))).isEmpty)
  }

  @Test func `where none is saved, the picker says how one is`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.savedFilters))
    _ = state.apply(.arrived(.offered(.savedFilters, [])))
    #expect(state.frame().text.contains(":save-filter NAME"))
  }

  @Test func `marking all read says how many were not`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.apply(.perform(.markAllRead))
    #expect(state.message?.text.hasPrefix("marked 2 articles read") == true)
    #expect(state.apply(.perform(.markAllRead)).isEmpty)
    #expect(state.message == Message("all articles of the list are read already"))
  }

  @Test func `a command that is misspelt has a neighbor`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.command, argument: "mesages"))
    #expect(
      state.message?.text == "there is no command “mesages”; did you mean “messages”?")
  }
}
