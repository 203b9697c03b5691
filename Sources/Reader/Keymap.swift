package import Screen

/// Where a binding holds. A pane's binding wins over a global one.
package enum Context: String, CaseIterable, Sendable {
  case global
  case list
  case text
  /// In the text while something is selected.
  case selection
  case sidebar
}

extension Context {
  /// Where a key is looked up, one after another.
  package var layers: [Context] {
    switch self {
    case .global: [.global]
    case .list, .text, .sidebar: [self, .global]
    case .selection: [.selection, .text, .global]
    }
  }
}

/// Which keys run which command, by context.
package struct Keymap: Equatable, Sendable {
  /// One key sequence and what it runs.
  package struct Binding: Equatable, Sendable {
    package var context: Context
    package var keys: [Key]
    package var target: KeyTarget

    package init(_ context: Context, _ keys: [Key], _ target: KeyTarget) {
      self.context = context
      self.keys = keys
      self.target = target
    }

    package init(_ context: Context, _ keys: [Key], _ command: Command) {
      self.init(context, keys, .command(command))
    }
  }

  /// What keys typed so far mean.
  package enum Resolution: Equatable, Sendable {
    case bound(KeyTarget)
    /// The beginning of the bindings given.
    case pending([Binding])
    case unbound
  }

  /// In the order of the key map's file.
  package private(set) var bindings: [Binding]

  package init(bindings: [Binding] = []) {
    self.bindings = bindings
  }

  /// Binds `binding.keys`, instead of what they ran in that context before.
  package mutating func bind(_ binding: Binding) {
    unbind(binding.keys, in: binding.context)
    bindings.append(binding)
  }

  /// Takes the binding of `keys` away from `context`.
  package mutating func unbind(_ keys: [Key], in context: Context) {
    bindings.removeAll { $0.context == context && $0.keys == keys }
  }

  /// What `keys` mean in `context`; its own bindings first, then the global ones.
  package func resolve(_ keys: [Key], in context: Context) -> Resolution {
    var pending: [Binding] = []
    for layer in context.layers {
      for binding in bindings where binding.context == layer && binding.keys.starts(with: keys) {
        if binding.keys.count == keys.count { return .bound(binding.target) }
        if !pending.contains(where: { $0.keys == binding.keys }) { pending.append(binding) }
      }
    }
    return pending.isEmpty ? .unbound : .pending(pending)
  }

  /// The first key sequence that runs `command` in `context` or everywhere, as it is written.
  package func key(for command: Command, in context: Context) -> String? {
    let layers = context.layers
    let binding = bindings.first {
      $0.target.command == command && layers.contains($0.context)
    }
    return binding.map { Self.spelling(of: $0.keys) }
  }

  /// A key sequence as help shows it: `^D`, `g g`, `]e`.
  package static func spelling(of keys: [Key]) -> String {
    let isDoubled = keys.count > 1 && Set(keys).count == 1
    return keys.map(\.label).joined(separator: isDoubled ? " " : "")
  }
}

extension Key {
  /// How help shows the key: shorter than its spelling in a key map.
  package var label: String {
    switch self {
    case .control(let character): "^" + character.uppercased()
    case .alt(let character): "M-\(character)"
    case .named(.enter): "Enter"
    case .named(.tab): "Tab"
    case .named(.backTab): "S-Tab"
    case .named(.escape): "Esc"
    case .named(.space): "Space"
    case .named(.pageUp): "PgUp"
    case .named(.pageDown): "PgDn"
    case .named(.home): "Home"
    case .named(.end): "End"
    case .named(.up): "↑"
    case .named(.down): "↓"
    case .named(.left): "←"
    case .named(.right): "→"
    case .named(let name): name.rawValue
    case .character, .function: description
    }
  }
}
