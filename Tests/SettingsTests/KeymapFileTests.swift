import Reader
import Screen
import Settings
import Testing

struct KeymapFileTests {
  @Test func `every command has a key, but those typed at the prompt`() {
    let bound = Set(Keymap.standard.bindings.compactMap(\.target.command))
    #expect(
      Command.allCases.filter { !bound.contains($0) } == [
        .saveFilter, .deleteFilter, .theme, .set, .map, .unmap, .messages, .welcome, .editNote,
      ])
  }

  @Test func `no keys are bound twice in a context`() {
    let bindings = Keymap.standard.bindings
    for (index, binding) in bindings.enumerated() {
      let others = bindings[(index + 1)...]
      #expect(!others.contains { $0.context == binding.context && $0.keys == binding.keys })
    }
  }

  @Test func `no default binding of a pane hides a movement or hit key`() {
    let keymap = Keymap.standard
    let kept: [Command] = [
      .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last, .nextHit,
      .previousHit,
    ]
    let movement = Set(
      keymap.bindings.filter { $0.context == .global && kept.contains($0.target.command ?? .quit) }
        .map(\.keys))
    #expect(keymap.bindings.filter { $0.context != .global && movement.contains($0.keys) } == [])
  }

  @Test func `no binding is the beginning of another`() {
    let keymap = Keymap.standard
    for binding in keymap.bindings {
      let longer = keymap.bindings.filter {
        [binding.context, .global].contains($0.context) && $0.keys.count > binding.keys.count
          && $0.keys.starts(with: binding.keys)
      }
      #expect(longer == [])
    }
  }

  @Test func `the last of a key's bindings holds`() {
    var keymap = Keymap.standard
    #expect(KeymapFile.apply("[list]\nx = \"quit\"\n", name: "k", to: &keymap) == [])
    #expect(keymap.resolve([.character("x")], in: .list) == .bound(.command(.quit)))
  }

  @Test func `an empty command takes a binding away`() {
    var keymap = Keymap.standard
    _ = KeymapFile.apply("[global]\nq = \"\"\n", name: "k", to: &keymap)
    #expect(keymap.resolve([.character("q")], in: .list) == .unbound)
  }

  @Test func `an unknown command is named with its line, and the rest holds`() {
    var keymap = Keymap.standard
    let text = "[list]\n# comment\nx = \"opne\"\ny = \"quit\"\n"
    let errors = KeymapFile.apply(text, name: "keys.toml", to: &keymap)
    #expect(
      errors.map(\.description)
        == ["keys.toml:3:5: there is no command “opne”; did you mean “open”?"])
    #expect(keymap.resolve([.character("y")], in: .list) == .bound(.command(.quit)))
  }
}
