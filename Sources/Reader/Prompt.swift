package import Articles

/// The line for a search, a filter or a command, in place of the status line.
package struct Prompt: Equatable, Sendable {
  package enum Kind: String, Sendable {
    case search = "/"
    case filter = "filter: "
    case command = ":"
    case note = "note: "
    case pipe = "| "
  }

  package let kind: Kind
  package var editor: LineEditor
  /// What is wrong with the text, and from which character on.
  package var error: PromptError?
  /// What stood before, put back by `Esc`.
  package let original: Original
  /// Which completion is shown, and the text it was made for.
  package var completion: Completion?
  /// How far one has gone back in the history; 0 is the line being typed.
  package var historyIndex = 0
  private var draft = ""

  package struct Original: Equatable, Sendable {
    package var filter: Filter
    package var hits: HitState?
    package var top: Int
    package var point: Int
  }

  package struct Completion: Equatable, Sendable {
    package var candidates: [String]
    package var index: Int
    /// How many characters at the end of the text the candidates take the place of.
    package var typed: String
  }

  package init(_ kind: Kind, text: String = "", original: Original) {
    self.kind = kind
    self.original = original
    editor = LineEditor(text)
  }

  /// Shows an older or a newer line of `history`, whose last line is the newest.
  package mutating func recall(_ step: Int, in history: [String]) {
    let index = historyIndex + step
    guard (0...history.count).contains(index) else { return }
    if historyIndex == 0 { draft = editor.text }
    historyIndex = index
    editor.replace(with: index == 0 ? draft : history[history.count - index])
  }
}

/// What is wrong at a prompt, and where.
package struct PromptError: Error, Equatable, Sendable {
  package var message: String
  /// In characters from the beginning of the text; nil where no place is to blame.
  package var column: Int?

  package init(_ message: String, column: Int? = nil) {
    self.message = message
    self.column = column
  }

  /// What is wrong with a filter: first the word that would do, then why.
  package init(_ error: FilterError) {
    let question = error.suggestion.map { "did you mean “\($0)”? " } ?? ""
    self.init(question + "column \(error.column + 1): \(error.message)", column: error.column)
  }
}
