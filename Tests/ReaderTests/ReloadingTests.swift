import Screen
import Testing

@testable import Reader

struct ReloadingTests {
  private func files(
    of state: ReaderState, _ change: (inout Configured) -> Void
  ) -> Configured {
    var files = Configured(options: Options(), keymap: state.keymap, theme: state.theme)
    change(&files)
    return files
  }

  @Test func `a change of the files asks for them and for the theme in use`() {
    var state = ReaderState.fixture("Rain")
    #expect(state.apply(.arrived(.settingsChanged)) == [.readSettings(theme: "none")])
  }

  @Test func `what the files say now holds at once`() {
    var state = ReaderState.fixture("Rain")
    let files = files(of: state) {
      $0.options.measure = 50
      $0.options.isMouseOn = false
    }
    let effects = state.apply(.arrived(.configured(files, problems: [])))
    #expect(state.options.measure == 50)
    #expect(effects == [.useMouse(false)])
  }

  @Test func `what was set while reading stays where the files say the same as before`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.set, argument: "measure=50"))
    let files = files(of: state) { $0.options.isJustified = true }
    _ = state.apply(.arrived(.configured(files, problems: [])))
    #expect(state.options.measure == 50)
    #expect(state.options.isJustified)
  }

  @Test func `keys bound while reading stay, others come from the file`() {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.map, argument: "list x quit"))
    let files = files(of: state) {
      $0.keymap.unbind([.character("x")], in: .list)
      $0.keymap.bind(.init(.list, [.character("y")], .open))
    }
    _ = state.apply(.arrived(.configured(files, problems: [])))
    #expect(state.keymap.resolve([.character("x")], in: .list) == .bound(.command(.quit)))
    #expect(state.keymap.resolve([.character("y")], in: .list) == .bound(.command(.open)))
  }

  @Test func `the theme in use is taken as its file has it now`() {
    var state = ReaderState.fixture("Rain")
    let files = files(of: state) {
      $0.theme = Theme(name: "none", styles: [.link: Style(attributes: .bold)])
    }
    #expect(state.apply(.arrived(.configured(files, problems: []))) == [])
    #expect(state.theme[.link].attributes == .bold)
  }

  @Test func `another theme in the file is loaded`() {
    var state = ReaderState.fixture("Rain")
    let files = files(of: state) { $0.options.theme = "nord" }
    #expect(
      state.apply(.arrived(.configured(files, problems: []))) == [.loadTheme("nord")])
  }

  @Test func `the first problem is shown, and all are kept`() {
    var state = ReaderState.fixture("Rain")
    let files = files(of: state) { $0.options.measure = 50 }
    let problems = ["config.toml:1:1: no", "keys.toml:2:3: no"]
    _ = state.apply(.arrived(.configured(files, problems: problems)))
    #expect(state.message?.text == "config.toml:1:1: no (and 1 more; :messages)")
    #expect(state.messages.map(\.text) == problems)
    #expect(state.options.measure == 50)
  }
}
