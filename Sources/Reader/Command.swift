/// Everything a reader can ask for. Key maps, help, the `:` prompt and the manual are made from
/// this table; a command's raw value is its name in all of them.
package enum Command: String, CaseIterable, Sendable {
  case lineDown = "line-down"
  case lineUp = "line-up"
  case halfPageDown = "half-page-down"
  case halfPageUp = "half-page-up"
  case pageDown = "page-down"
  case pageUp = "page-up"
  case first
  case last
  case nextPane = "next-pane"
  case previousPane = "previous-pane"
  case zoom
  case widenPane = "widen-pane"
  case narrowPane = "narrow-pane"
  case search
  case nextHit = "next-hit"
  case previousHit = "previous-hit"
  case drop
  case nextArticle = "next-article"
  case previousArticle = "previous-article"
  case nextUnread = "next-unread"
  case previousUnread = "previous-unread"
  case continueReading = "continue"
  case back
  case forward
  case filter
  case topics
  case findEntity = "find-entity"
  case savedFilters = "saved-filters"
  case saveFilter = "save-filter"
  case deleteFilter = "delete-filter"
  case undo
  case redo
  case repeatLast = "repeat"
  case command
  case theme
  case set
  case map
  case unmap
  case help
  case messages
  case welcome
  case redraw
  case suspend
  case close
  case quit

  case open
  case toggleRead = "toggle-read"
  case markAllRead = "mark-all-read"
  case toggleStar = "toggle-star"
  case sort
  case group
  case date
  case browse
  case pipe
  case mark
  case delete
  case refresh
  case stop

  case readOn = "read-on"
  case pointToTop = "point-to-top"
  case pointToMiddle = "point-to-middle"
  case pointToBottom = "point-to-bottom"
  case scrollRight = "scroll-right"
  case scrollLeft = "scroll-left"
  case nextParagraph = "next-paragraph"
  case previousParagraph = "previous-paragraph"
  case nextSentence = "next-sentence"
  case previousSentence = "previous-sentence"
  case nextMention = "next-mention"
  case previousMention = "previous-mention"
  case nextPerson = "next-person"
  case previousPerson = "previous-person"
  case nextOrganization = "next-organization"
  case previousOrganization = "previous-organization"
  case nextPlace = "next-place"
  case previousPlace = "previous-place"
  case select
  case extendWord = "extend-word"
  case extendWordBack = "extend-word-back"
  case extendSentence = "extend-sentence"
  case extendSentenceBack = "extend-sentence-back"
  case extendParagraph = "extend-paragraph"
  case extendParagraphBack = "extend-paragraph-back"
  case copy
  case cite
  case highlight
  case note
  case editNote = "edit-note"
  case highlights
  case highlightHits = "highlight-hits"
  case nextHighlight = "next-highlight"
  case previousHighlight = "previous-highlight"
  case mentionsHere = "mentions-here"
  case highlighting
  case links
  case linkHits = "link-hits"
  case follow
  case showList = "show-list"
  case showSidebar = "show-sidebar"

  case choose
  case addToFilter = "add-to-filter"
  case excludeFromFilter = "exclude-from-filter"
  case unfold
  case fold
  case order
}

extension Command {
  /// One line of help: what it does, as an imperative.
  package var help: String {
    switch self {
    case .lineDown: "down a line"
    case .lineUp: "up a line"
    case .halfPageDown: "down half a page"
    case .halfPageUp: "up half a page"
    case .pageDown: "down a page"
    case .pageUp: "up a page"
    case .first: "go to the beginning; with a count, to that line"
    case .last: "go to the end"
    case .nextPane: "focus the next pane"
    case .previousPane: "focus the previous pane"
    case .zoom: "give this pane the whole screen, or end that"
    case .widenPane: "make this pane wider"
    case .narrowPane: "make this pane narrower"
    case .search: "search in the text"
    case .nextHit: "next hit, in this article and on into the next that has one"
    case .previousHit: "previous hit"
    case .drop: "drop the hit set, then the filter"
    case .nextArticle: "open the next article"
    case .previousArticle: "open the previous article"
    case .nextUnread: "open the next unread article"
    case .previousUnread: "open the previous unread article"
    case .continueReading: "open the article that was begun last and not read to its end"
    case .back: "back to where you came from"
    case .forward: "forward again"
    case .filter: "filter the list"
    case .topics: "choose a topic to filter by"
    case .findEntity: "find a person, place or other entity in the library"
    case .savedFilters: "choose a saved filter"
    case .saveFilter: "save the filter in use under a name"
    case .deleteFilter: "delete a saved filter; undo brings it back"
    case .undo: "take the last change back"
    case .redo: "make the change again that was taken back"
    case .repeatLast: "make the last change again, here"
    case .command: "run a command by name"
    case .theme: "change the theme; without a name, choose one"
    case .set: "change a setting, or show it; without a name, choose one"
    case .map: "let keys run a command or type other keys until the program ends; alone, show all"
    case .unmap: "let keys run nothing"
    case .help: "show the keys that work here"
    case .welcome: "show the page of the first start"
    case .messages: "show what was said, and what could not be read"
    case .redraw: "paint the screen anew"
    case .suspend: "suspend the program"
    case .close: "close the innermost thing, at last the program"
    case .quit: "quit"
    case .open: "open the article"
    case .toggleRead: "mark read or unread"
    case .markAllRead: "mark all articles of the list read"
    case .toggleStar: "star, or take the star away"
    case .sort: "the next order: newest, oldest, by headline, by source"
    case .date: "go to a day: 2024-03-05, 5 march, monday, -3d"
    case .group: "group by day, by source, or not"
    case .mark: "select the row, or so many, to change at once"
    case .delete: "delete the article or those selected; undo restores it"
    case .browse: "open the article in a browser"
    case .pipe: "hand the article or the selection to a command, and see what it prints"
    case .refresh: "read the files given at the start again"
    case .stop: "stop reading files; recognition goes on"
    case .readOn: "a page on; at the end the next unread article"
    case .pointToTop: "scroll so that the point is on top"
    case .pointToMiddle: "scroll so that the point is in the middle"
    case .pointToBottom: "scroll so that the point is at the bottom"
    case .scrollRight: "show more of wide code to the right"
    case .scrollLeft: "show more of wide code to the left"
    case .nextParagraph: "to the next paragraph"
    case .previousParagraph: "to the previous paragraph"
    case .nextSentence: "to the next sentence"
    case .previousSentence: "to the previous sentence"
    case .nextMention: "to the next mention of anything"
    case .previousMention: "to the previous mention"
    case .nextPerson: "to the next person"
    case .previousPerson: "to the previous person"
    case .nextOrganization: "to the next organization"
    case .previousOrganization: "to the previous organization"
    case .nextPlace: "to the next place"
    case .previousPlace: "to the previous place"
    case .select: "select from the word at the point, or end that"
    case .extendWord: "extend the selection by a word"
    case .extendWordBack: "move its end back by a word"
    case .extendSentence: "extend the selection to the end of a sentence"
    case .extendSentenceBack: "move its end back by a sentence"
    case .extendParagraph: "extend the selection to the end of a paragraph"
    case .extendParagraphBack: "move its end back by a paragraph"
    case .copy: "copy the selection, or the sentence at the point"
    case .cite: "copy it as a citation, with headline, source and date"
    case .highlight:
      "highlight the selection or sentence, a count chooses the color; on one, remove it"
    case .note: "note something on the highlight, the selection or the sentence"
    case .editNote: "edit the note in the editor of $VISUAL or $EDITOR"
    case .highlights: "find a highlight or note in the library"
    case .highlightHits: "make the highlights the hit set"
    case .nextHighlight: "to the next highlight"
    case .previousHighlight: "to the previous highlight"
    case .mentionsHere: "make the entity under the point the hit set"
    case .highlighting: "mark all mentions, only the chosen ones, or none"
    case .links: "choose a link by its number, and see where it leads"
    case .linkHits: "make the links the hit set"
    case .follow: "follow the link at the point, or make the entity there the hit set"
    case .showList: "go to the list"
    case .showSidebar: "go to the sidebar"
    case .choose: "make the row's mentions the hit set; on a topic, filter by it"
    case .addToFilter: "narrow the filter to articles that name it"
    case .excludeFromFilter: "leave out articles that name it"
    case .unfold: "show the row's other names"
    case .fold: "hide the other names; on a folded row, go to the text"
    case .order: "order by first mention, count, rarity or name"
    }
  }

  /// What may stand behind its name at the `:` prompt, or nil where nothing may.
  package var argument: String? {
    switch self {
    case .theme: "NAME"
    case .set: "NAME=VALUE"
    case .map: "[CONTEXT] KEYS COMMAND|@KEYS|:LINE"
    case .unmap: "[CONTEXT] KEYS"
    case .filter: "FILTER"
    case .search: "TEXT"
    case .date: "DAY"
    case .findEntity: "NAME"
    case .note: "TEXT"
    case .pipe: "COMMAND"
    case .saveFilter, .deleteFilter: "NAME"
    default: nil
    }
  }
}
