import Articles
import Screen
import Typesetting

extension ReaderState {
  /// The sidebar: topics, then entities by type.
  func sidebarPanel(in rect: Rect) -> Panel {
    var lines = [
      title("Entities", detail: sidebar.order.label, pane: .sidebar, columns: rect.columns)
    ]
    let pointed = reading.entityAtPoint
    for index in sidebar.top..<min(sidebar.top + rect.rows - 1, sidebar.rows.count) {
      lines.append(sidebarLine(at: index, pointed: pointed, columns: rect.columns))
    }
    return Panel(rect, lines: lines, fill: base(.sidebar))
  }

  private func sidebarLine(at index: Int, pointed: Int?, columns: Int) -> Line {
    var style = base(.sidebar)
    let isSelected = index == sidebar.selection
    if isSelected {
      style = theme[focus == .sidebar ? .sidebarSelection : .sidebarSelectionBlurred].over(style)
    }
    switch sidebar.rows[index] {
    case .heading(let name):
      return Line([Run(" " + name, theme[.sidebarHeading].over(style))], fill: style)
    case .note(let text):
      return Line([Run("   " + text, theme[.sidebarAlias].over(style))], fill: style)
    case .alias(let name):
      let text = "       " + fitted(name, to: max(columns - 8, 1))
      let face = quiet(.sidebarAlias, on: style, isSelected: isSelected)
      return Line([Run(text, face)], fill: style)
    case .topic(let topic):
      return topicLine(topic, isSelected: isSelected, style: style, columns: columns)
    case .entity(let entity):
      return entityLine(
        entity, isPointed: entity == pointed, isSelected: isSelected, style: style,
        columns: columns)
    }
  }

  /// A face in a row; in the chosen one without its colors, which are made for another ground.
  private func quiet(_ face: Face, on row: Style, isSelected: Bool) -> Style {
    isSelected ? Style(attributes: theme[face].attributes).over(row) : theme[face].over(row)
  }

  private func topicLine(
    _ topic: Topic, isSelected: Bool, style: Style, columns: Int
  ) -> Line {
    let source = topic.source.mark.isEmpty ? "" : " " + topic.source.mark
    let room = max(columns - 4 - source.count, 1)
    return Line(
      [
        Run("   " + fitted(topic.name, to: room), style),
        Run(source + " ", quiet(.sidebarCount, on: style, isSelected: isSelected)),
      ], fill: style)
  }

  private func entityLine(
    _ index: Int, isPointed: Bool, isSelected: Bool, style: Style, columns: Int
  ) -> Line {
    let entity = sidebar.annotation.entities[index]
    let articles = sidebar.articleCounts[entity.id].map { " ·\($0)" } ?? ""
    let counts = " \(sidebar.counts[index])".leftPadded(to: 3) + articles.padded(to: 5)
    let room = max(columns - 6 - counts.count, 1)
    var name = isPointed ? theme[.sidebarPoint].over(style) : style
    if entity.confidence < 0.5 { name = quiet(.sidebarUnsure, on: name, isSelected: isSelected) }
    return Line(
      [
        Run(isPointed ? " \(marks.pointer) " : "   ", style),
        Run("\(entity.kind.letter) ", quiet(.sidebarLetter, on: style, isSelected: isSelected)),
        Run(fitted(entity.name, to: room), name),
        Run(counts + " ", quiet(.sidebarCount, on: style, isSelected: isSelected)),
      ], fill: style)
  }
}

extension Sidebar.Order {
  /// How the pane's title names it.
  fileprivate var label: String {
    switch self {
    case .position: ""
    case .count: "by count"
    case .rarity: "by rarity"
    case .name: "by name"
    }
  }
}

extension Topic.Source {
  /// Tells the reader's own topics and the publisher's from the classifier's.
  fileprivate var mark: String {
    switch self {
    case .publisher: "publisher"
    case .classifier: ""
    case .own: "own"
    }
  }
}

extension String {
  /// Itself and as many spaces as make `columns`; for text one column a character.
  fileprivate func padded(to columns: Int) -> String {
    self + ColumnWidth.blanks(max(columns - count, 0))
  }
}
