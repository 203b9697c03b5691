import Articles
import Reader
import Screen
import Testing

struct SettingTests {
  private func set(_ text: String?, in state: inout ReaderState) -> [Effect] {
    state.apply(.perform(.set, argument: text))
  }

  @Test func `set changes a setting at once`() {
    var state = ReaderState.fixture("Rain")
    #expect(set("measure=40", in: &state) == [])
    #expect(state.options.measure == 40)
    #expect(state.message == Message("measure = 40"))
  }

  @Test func `a value that cannot be changes nothing`() {
    var state = ReaderState.fixture("Rain")
    _ = set("measure=4", in: &state)
    #expect(state.options == Options())
    #expect(state.message == Message("“measure” is a number from 20 to 200", isError: true))
  }

  @Test func `a misspelt name is answered with the nearest`() {
    var state = ReaderState.fixture("Rain")
    _ = set("nojustfy", in: &state)
    #expect(state.message?.isError == true)
    _ = set("mesure=40", in: &state)
    #expect(
      state.message
        == Message("there is no setting “mesure”; did you mean “measure”?", isError: true))
  }

  @Test(arguments: [
    ("justify", true), ("nojustify", false), ("justify!", true), ("justify=true", true),
    ("justify = true", true), ("justify?", false), ("mouse!", false),
  ])
  func `a setting that is true or false is turned in the ways of vi`(text: String, isOn: Bool) {
    var state = ReaderState.fixture("Rain")
    _ = set(text, in: &state)
    #expect((text.hasPrefix("mouse") ? state.options.isMouseOn : state.options.isJustified) == isOn)
  }

  @Test func `a question mark shows the value`() {
    var state = ReaderState.fixture("Rain")
    _ = set("list-width?", in: &state)
    #expect(state.message == Message("list-width = auto"))
  }

  @Test func `another theme is asked for, and holds when it has been read`() {
    var state = ReaderState.fixture("Rain")
    #expect(set("theme=nord", in: &state) == [.loadTheme("nord")])
    #expect(state.options.theme == "auto")
  }

  @Test func `a background that is known already changes nothing`() {
    var state = ReaderState(
      size: Size(rows: 24, columns: 80), keymap: Keymap(), theme: Theme(name: "ink", styles: [:]),
      hasLightBackground: false)
    #expect(state.apply(.background(isLight: false)) == [])
    #expect(state.apply(.background(isLight: true)).contains(.loadTheme("paper")))
  }

  @Test(arguments: [(true, "paper"), (false, "ink")])
  func `the theme follows the background where none was chosen`(isLight: Bool, name: String) {
    var state = ReaderState.fixture("Rain")
    #expect(
      state.apply(.background(isLight: isLight))
        == [.rememberBackground(isLight: isLight), .loadTheme(name)])
    _ = state.apply(.arrived(.themed(Theme(name: "nord", styles: [:]))))
    #expect(state.apply(.background(isLight: isLight)) == [])
    #expect(set("theme=auto", in: &state) == [.loadTheme(name)])
    #expect(state.apply(.perform(.theme, argument: "auto")) == [.loadTheme(name)])
  }

  @Test func `another order lists anew`() {
    var state = ReaderState.fixture("Rain")
    #expect(set("sort=title", in: &state).count == 1)
    #expect(state.list.order == .title)
  }

  @Test func `the terminal is told of the mouse`() {
    var state = ReaderState.fixture("Rain")
    #expect(set("nomouse", in: &state) == [.useMouse(false)])
  }

  @Test func `set alone offers every setting, and the one chosen to be changed`() {
    var state = ReaderState.fixture("Rain")
    _ = set(nil, in: &state)
    guard case .picker(let picker) = state.popup else {
      Issue.record("no picker")
      return
    }
    #expect(picker.shown.count == Setting.all.count)
    _ = state.apply(.key(.named(.down)))
    _ = state.apply(.key(.named(.enter)))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == "set measure=72")
  }

  @Test(arguments: [
    ("set hi", "set highlighting="), ("set dates=d", "set dates=date"),
    ("map li", "map list"), ("map list x toggle-s", "map list x toggle-star"),
  ])
  func `tab completes names and values`(typed: String, completed: String) {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.command))
    _ = state.apply(.paste(typed))
    _ = state.apply(.key(.named(.tab)))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == completed)
  }

  @Test func `map binds keys in a context`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.map, argument: "list z z toggle-star"))
    #expect(
      state.keymap.resolve([.character("z"), .character("z")], in: .list)
        == .bound(.command(.toggleStar)))
    #expect(state.keymap.resolve([.character("z"), .character("z")], in: .text) == .unbound)
    _ = state.apply(.perform(.unmap, argument: "list z z"))
    #expect(state.keymap.resolve([.character("z"), .character("z")], in: .list) == .unbound)
  }

  @Test(arguments: ["", "x", "list x toggle-stra", "list hyper-x open"])
  func `what map cannot do is said`(text: String) {
    var state = ReaderState.fixture("Rain")
    let before = state.keymap
    _ = state.apply(.perform(.map, argument: text))
    #expect(state.message?.isError == true)
    #expect(state.keymap == before)
  }
}
