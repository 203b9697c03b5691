import Articles
import Screen

extension ReaderState {
  /// Asks for a command to hand the article or the selection to; with an argument, does it.
  mutating func pipe(_ argument: String?) -> [Effect] {
    guard pipedArticle != nil else {
      message = Message("no article to pipe")
      return []
    }
    if let argument { return pipe(to: argument) }
    popup = .prompt(prompt(for: .pipe, text: ""))
    return []
  }

  private var pipedArticle: Article.ID? {
    focus == .list ? list.selectedRow?.id : reading.article?.id
  }

  /// Hands the article, or what is selected of it, to a command.
  mutating func pipe(to command: String) -> [Effect] {
    guard let id = pipedArticle, !command.isEmpty else { return [] }
    let range = focus == .list ? nil : reading.selection?.range
    message = Message("waiting for \(command) …")
    return [.pipe(id, range, command: command)]
  }

  /// Shows what a command printed.
  mutating func show(_ output: CommandOutput) {
    message = nil
    guard !output.text.isEmpty else {
      message = Message("\(output.title): nothing came back")
      return
    }
    popup = .help(
      Help(title: output.title, lines: PanelLines.lines(of: output.text, columns: panelColumns)))
  }

  /// The columns of text in a panel of help.
  private var panelColumns: Int { max(min(74, size.columns - 2) - 4, 10) }
}

/// What a command printed that the article was piped to.
package struct CommandOutput: Equatable, Sendable {
  /// The command, and how it ended where that was not well.
  package var title: String
  package var text: String

  package init(title: String, text: String) {
    self.title = title
    self.text = text
  }
}
