import Screen

/// What the files of settings say.
package struct Configured: Equatable, Sendable {
  package var options: Options
  package var keymap: Keymap
  /// The theme in use, read anew.
  package var theme: Theme

  package init(options: Options, keymap: Keymap, theme: Theme) {
    self.options = options
    self.keymap = keymap
    self.theme = theme
  }
}

/// What `:map` or `:unmap` did; it outlives a key map that is read anew.
enum Rebinding: Equatable, Sendable {
  case bound(Keymap.Binding)
  case unbound(Context, [Key])
}

extension ReaderState {
  /// Takes over what changed in the files of settings since they were read last. What was set or
  /// bound while reading stays, unless the files now say something else of the same setting.
  mutating func reload(_ files: Configured, problems: [String]) -> [Effect] {
    var wanted = options
    for setting in Setting.all {
      let text = setting.text(in: files.options)
      guard text != setting.text(in: filed.options) else { continue }
      do throws(SettingFault) {
        try setting.set(text, in: &wanted)
      } catch {
        message = Message("\(error)", isError: true)
      }
    }
    if files.keymap != filed.keymap {
      keymap = files.keymap
      for rebinding in rebindings { keymap.apply(rebinding) }
      pending = []
    }
    if files.theme.name == theme.name { theme = files.theme }
    filed = files
    message = Message("settings read anew")
    tell(problems: problems)
    return use(wanted)
  }
}

extension Keymap {
  mutating func apply(_ rebinding: Rebinding) {
    switch rebinding {
    case .bound(let binding): bind(binding)
    case .unbound(let context, let keys): unbind(keys, in: context)
    }
  }
}
