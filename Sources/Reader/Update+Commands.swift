import Articles
import Screen

extension ReaderState {
  /// Runs a command.
  mutating func perform(_ command: Command, count: Int?, argument: String?) -> [Effect] {
    if command.isRepeatable {
      let change = LastChange(target: .command(command, argument: argument), count: count)
      lastChange = playback?.change ?? change
    }
    switch command {
    case .repeatLast: return repeatLast(count: count)
    case .refresh: return [.refresh]
    case .stop: return [.stopImport]
    case .date: return goToDate(argument)
    case .lineDown, .lineUp, .halfPageDown, .halfPageUp, .pageDown, .pageUp, .first, .last:
      move(command, count: count)
      return []
    case .nextPane, .previousPane, .zoom, .widenPane, .narrowPane, .showList, .showSidebar:
      arrange(command, count: count ?? 1)
      return []
    case .search, .filter, .savedFilters, .command, .topics, .findEntity, .theme, .help,
      .messages, .welcome:
      return ask(command, argument: argument)
    case .set: return set(argument)
    case .map, .unmap:
      map(command, argument)
      return []
    case .nextHit, .previousHit, .drop, .mentionsHere, .choose, .highlighting:
      return hit(command, count: count ?? 1)
    case .nextMention, .previousMention, .nextPerson, .previousPerson, .nextOrganization,
      .previousOrganization, .nextPlace, .previousPlace, .nextParagraph, .previousParagraph,
      .nextSentence, .previousSentence, .nextHighlight, .previousHighlight:
      jump(command, count: count ?? 1)
      if command == .nextHighlight || command == .previousHighlight { readNote() }
      return []
    case .select, .extendWord, .extendWordBack, .extendSentence, .extendSentenceBack,
      .extendParagraph, .extendParagraphBack, .copy, .cite:
      return select(command, count: count ?? 1)
    case .highlight, .note, .editNote, .highlights, .highlightHits:
      return highlight(command, count: count, argument: argument)
    case .links, .linkHits, .follow, .browse: return link(command, count: count)
    case .pipe: return pipe(argument)
    case .scrollRight, .scrollLeft:
      scrollSideways(by: (command == .scrollRight ? 1 : -1) * 8 * (count ?? 1))
      return []
    case .pointToTop, .pointToMiddle, .pointToBottom:
      reading.bringPoint(to: command.position)
      return []
    case .open, .continueReading, .nextArticle, .previousArticle, .nextUnread, .previousUnread,
      .back, .forward,
      .readOn:
      return go(command, count: count ?? 1)
    case .toggleRead, .markAllRead, .toggleStar, .sort, .group, .mark, .delete, .undo, .redo,
      .saveFilter, .deleteFilter, .addToFilter, .excludeFromFilter:
      return change(command, count: count ?? 1, argument: argument)
    case .unfold, .fold, .order:
      arrangeSidebar(command)
      return []
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .close: return closeInnermost()
    case .quit: return [.quit]
    }
  }

  private mutating func scrollSideways(by columns: Int) {
    guard let rect = layout.text else { return }
    let before = reading.shift
    let margin = Self.textMargin(in: rect, measure: options.measure)
    reading.shift(by: columns, room: rect.columns - margin)
    if reading.shift == before { message = Message("nothing wider that way") }
  }

  private mutating func move(_ command: Command, count: Int?) {
    let height = focusedHeight
    let times = count ?? 1
    switch command {
    case .lineDown: scrollFocused(by: times)
    case .lineUp: scrollFocused(by: -times)
    case .halfPageDown: scrollFocused(by: max(height / 2, 1) * times)
    case .halfPageUp: scrollFocused(by: -max(height / 2, 1) * times)
    case .pageDown: scrollFocused(by: max(height - 1, 1) * times)
    case .pageUp: scrollFocused(by: -max(height - 1, 1) * times)
    case .first: goToLine(count.map { $0 - 1 } ?? 0)
    default: goToLine(count.map { $0 - 1 } ?? .max)
    }
  }

  private var focusedHeight: Int {
    switch focus {
    case .list: list.height
    case .text: reading.height
    case .sidebar: sidebar.height
    }
  }

  private mutating func scrollFocused(by rows: Int) {
    switch focus {
    case .list: list.move(by: rows)
    case .text: reading.scroll(by: rows)
    case .sidebar: sidebar.move(by: rows)
    }
  }

  private mutating func goToLine(_ line: Int) {
    switch focus {
    case .list: list.select(line)
    case .text: reading.scroll(to: line)
    case .sidebar: sidebar.select(line, direction: line == 0 ? 1 : -1)
    }
  }

  private mutating func arrangeSidebar(_ command: Command) {
    switch command {
    case .unfold: if !sidebar.unfold() { message = Message("no other names here") }
    case .fold: if !sidebar.fold() { setFocus(.text) }
    default:
      sidebar.nextOrder()
      options.entityOrder = sidebar.order
      message = Message("entities by \(sidebar.order.rawValue)")
    }
  }

  /// What `q` does: ends zoom, then leaves a side pane, then the text, then the program.
  private mutating func closeInnermost() -> [Effect] {
    if reading.selection != nil {
      reading.select(nil)
    } else if isZoomed {
      isZoomed = false
    } else if focus == .sidebar {
      setFocus(.text)
    } else if focus == .text {
      setFocus(.list)
    } else {
      return [.quit]
    }
    return []
  }
}

extension Command {
  fileprivate var position: ReadingPane.Position {
    switch self {
    case .pointToTop: .top
    case .pointToBottom: .bottom
    default: .middle
    }
  }
}
