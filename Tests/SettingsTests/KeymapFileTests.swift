import CEmbedded
import Reader
import Screen
import Settings
import Testing

struct KeymapFileTests {
  private func defaults() throws -> Keymap {
    let file = embeddedKeys()
    let text = String(
      decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    var keymap = Keymap()
    let errors = KeymapFile.apply(text, name: "keys.toml", to: &keymap)
    #expect(errors.isEmpty)
    return keymap
  }

  @Test func `every command has a key, but those typed at the prompt`() throws {
    let bound = Set(try defaults().bindings.compactMap(\.target.command))
    #expect(
      Command.allCases.filter { !bound.contains($0) } == [
        .saveFilter, .theme, .set, .map, .unmap, .messages, .welcome, .editNote,
      ])
  }

  @Test func `no default binding of a pane hides a movement or hit key`() throws {
    let keymap = try defaults()
    let kept: [Command] = [
      .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last, .nextHit,
      .previousHit,
    ]
    let movement = Set(
      keymap.bindings.filter { $0.context == .global && kept.contains($0.target.command ?? .quit) }
        .map(\.keys))
    #expect(keymap.bindings.filter { $0.context != .global && movement.contains($0.keys) } == [])
  }

  @Test func `no binding is the beginning of another`() throws {
    let keymap = try defaults()
    for binding in keymap.bindings {
      let longer = keymap.bindings.filter {
        [binding.context, .global].contains($0.context) && $0.keys.count > binding.keys.count
          && $0.keys.starts(with: binding.keys)
      }
      #expect(longer == [])
    }
  }

  @Test func `the last of a key's bindings holds`() throws {
    var keymap = try defaults()
    #expect(KeymapFile.apply("[list]\nx = \"quit\"\n", name: "k", to: &keymap) == [])
    #expect(keymap.resolve([.character("x")], in: .list) == .bound(.command(.quit)))
  }

  @Test func `an empty command takes a binding away`() throws {
    var keymap = try defaults()
    _ = KeymapFile.apply("[global]\nq = \"\"\n", name: "k", to: &keymap)
    #expect(keymap.resolve([.character("q")], in: .list) == .unbound)
  }

  @Test func `an unknown command is named with its line, and the rest holds`() throws {
    var keymap = try defaults()
    let text = "[list]\n# comment\nx = \"opne\"\ny = \"quit\"\n"
    let errors = KeymapFile.apply(text, name: "keys.toml", to: &keymap)
    #expect(
      errors.map(\.description)
        == ["keys.toml:3:5: there is no command “opne”; did you mean “open”?"])
    #expect(keymap.resolve([.character("y")], in: .list) == .bound(.command(.quit)))
  }
}
