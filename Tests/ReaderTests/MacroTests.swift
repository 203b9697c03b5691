import Articles
import Screen
import Testing

@testable import Reader

struct MacroTests {
  /// A reader whose list has five rows, with one binding more.
  private func state(_ keys: String, _ text: String) throws -> ReaderState {
    var state = ReaderState.fixture("A", "B", "C", "D", "E")
    state.keymap.bind(.init(.global, [.character("s")], .toggleStar))
    _ = state.apply(.perform(.map, argument: keys + " " + text))
    #expect(state.message?.isError == false)
    return state
  }

  private func press(_ keys: String, _ state: inout ReaderState) -> [Effect] {
    keys.flatMap { state.apply(.key(.character($0))) }
  }

  @Test(arguments: [
    ("open", KeyTarget.command(.open)), ("set measure=60", .command(.set, argument: "measure=60")),
    ("@jk", .keys([.character("j"), .character("k")])),
    (
      ":<Enter> <ctrl-d><lt><",
      .keys([
        .character(":"), .named(.enter), .named(.space), .control("d"), .character("<"),
        .character("<"),
      ])
    ),
  ])
  func `a target is a command, one with its argument, or keys`(text: String, target: KeyTarget)
    throws
  {
    #expect(try KeyTarget(text) == target)
  }

  @Test(arguments: [
    ("opne", "there is no command “opne”; did you mean “open”?"),
    ("open it", "“open” takes no argument"), ("@", "no key stands behind “@”"),
    ("@j<entr>", "“<entr>” is no key; did you mean “<enter>”?"),
  ])
  func `what is no target is said`(text: String, why: String) {
    #expect(throws: PromptError(why)) { try KeyTarget(text) }
  }

  @Test func `keys are typed one after another, as often as the count says`() throws {
    var state = try state("X", "@jj")
    _ = press("X", &state)
    #expect(state.list.selection == 2)
    state.list.select(0)
    _ = press("2X", &state)
    #expect(state.list.selection == 4)
  }

  @Test func `a command has its argument`() throws {
    var state = try state("X", "set measure=60")
    _ = press("X", &state)
    #expect(state.options.measure == 60)
  }

  @Test func `keys wait for the list that a filter brings`() throws {
    var state = try state("X", ":filter rain<enter>jj")
    let effects = press("X", &state)
    #expect(state.filter.text == "rain")
    #expect(state.list.selection == 0)
    guard case .list(let request)? = effects.first(where: \.isListing) else {
      Issue.record("no list was asked for")
      return
    }
    let rows = ["F", "G", "H"].map {
      ListRow(id: Article.ID(hashing: $0), headline: $0, source: "")
    }
    _ = state.apply(.arrived(.listed(request, ListPage(total: 3, start: 0, rows: rows))))
    #expect(state.list.selection == 2)
    #expect(state.playback == nil)
  }

  @Test func `a key typed meanwhile comes after them`() throws {
    var state = try state("X", ":filter rain<enter>jj")
    _ = press("Xj", &state)
    #expect(state.list.selection == 3)
    #expect(state.playback == nil)
  }

  @Test func `escape ends the rest`() throws {
    var state = try state("X", ":filter rain<enter>jj")
    _ = press("X", &state)
    _ = state.apply(.key(.named(.escape)))
    #expect(state.list.selection == 0)
    #expect(state.playback == nil)
  }

  @Test func `an error ends the rest`() throws {
    var state = try state("X", "@j~jj")
    _ = press("X", &state)
    #expect(state.list.selection == 1)
    #expect(state.message?.isError == true)
  }

  @Test(arguments: ["@jX", "@X", "@jXk"])
  func `a binding that runs itself is stopped`(text: String) throws {
    var state = try state("X", text)
    _ = press("X", &state)
    #expect(state.message?.text == "stopped after 2000 keys")
    #expect(state.playback == nil)
    _ = press("9999999X", &state)
    #expect(state.message?.isError == true)
  }

  @Test func `a binding may type others`() throws {
    var state = try state("X", "@jYj")
    _ = state.apply(.perform(.map, argument: "Y @jj"))
    _ = press("X", &state)
    #expect(state.list.selection == 4)
  }

  @Test func `repeat types again what made the last change`() throws {
    var state = try state("X", "@sj")
    state.keymap.bind(.init(.global, [.character(".")], .repeatLast))
    _ = press("X.", &state)
    #expect(state.list.selection == 2)
    #expect(state.list.row(at: 1)?.isStarred == true)
    _ = press("2.", &state)
    #expect(state.list.selection == 4)
  }

  @Test func `lines typed by a binding are not in the prompt's history`() throws {
    var state = try state("X", ":set measure=60<enter>")
    _ = press("X:", &state)
    _ = state.apply(.key(.named(.up)))
    guard case .prompt(let prompt)? = state.popup else {
      Issue.record("no prompt")
      return
    }
    #expect(prompt.editor.text == "")
  }

  @Test func `help and map say what keys type`() throws {
    var state = try state("g x", ":filter rain<enter>j")
    #expect(state.message?.text == "gx: types :filter rain<enter>j")
    let rows = Help.rows(of: .global, state.keymap)
    #expect(rows.contains(Help.Row(keys: "gx", text: "types :filter rain<enter>j")))
    _ = state.apply(.perform(.map, argument: "j"))
    #expect(state.message?.text == "j: down a line")
  }

  @Test(arguments: ["list delete delete", "list x delete"])
  func `the last word is what keys run, though it may name a key`(text: String) {
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.perform(.map, argument: text))
    #expect(state.message?.text.hasSuffix(Command.delete.help) == true)
  }
}

extension Effect {
  fileprivate var isListing: Bool {
    if case .list = self { return true }
    return false
  }
}
