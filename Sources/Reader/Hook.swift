package import Articles

/// What a command of the reader's own can be run on.
package enum Hook: String, CaseIterable, Sendable {
  case open
  case imported = "import"
  case highlight
}

/// The commands to run, by what happens; an empty one is none.
package struct Hooks: Equatable, Sendable {
  package var open = ""
  package var imported = ""
  package var highlight = ""

  package init() {}

  /// The command for what happens; nil for none.
  package subscript(hook: Hook) -> String? {
    let command =
      switch hook {
      case .open: open
      case .imported: imported
      case .highlight: highlight
      }
    return command.isEmpty ? nil : command
  }
}

/// One run of a hook's command.
package struct HookRun: Equatable, Sendable {
  package var hook: Hook
  package var command: String
  /// What it is about; all of an import.
  package var articles: [Article.ID]
  /// What was highlighted or noted.
  package var highlight: Highlight?

  package init(
    _ hook: Hook, command: String, articles: [Article.ID], highlight: Highlight? = nil
  ) {
    self.hook = hook
    self.command = command
    self.articles = articles
    self.highlight = highlight
  }
}

extension ReaderState {
  /// The run of a hook's command, where the settings have one.
  func run(_ hook: Hook, on articles: [Article.ID], _ highlight: Highlight? = nil) -> [Effect] {
    guard let command = options.hooks[hook], !articles.isEmpty else { return [] }
    return [
      .runHook(HookRun(hook, command: command, articles: articles, highlight: highlight))
    ]
  }
}
