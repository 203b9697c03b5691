/// What a stretch of the screen is for; a theme says how it looks.
///
/// The raw value is its name in themes. A face without a style of its own takes that of the name
/// before its last dot, and in the end that of `text`.
package enum Face: String, CaseIterable, Sendable {
  case text
  case headline
  case byline
  case subhead
  case quotation
  case code
  case caption
  case emphasis
  case strong = "emphasis.strong"
  case link
  case linkNumber = "link.number"
  case rule
  case mention
  case mentionPerson = "mention.person"
  case mentionOrganization = "mention.organization"
  case mentionPlace = "mention.place"
  case mentionGroup = "mention.group"
  case mentionEvent = "mention.event"
  case mentionProduct = "mention.product"
  case mentionWork = "mention.work"
  case mentionDate = "mention.date"
  case mentionMoney = "mention.money"
  case mentionQuantity = "mention.quantity"
  case mentionUnsure = "mention.unsure"
  case highlight1 = "highlight.1"
  case highlight2 = "highlight.2"
  case highlight3 = "highlight.3"
  case highlight4 = "highlight.4"
  case selection
  case hit
  case hitCurrent = "hit.current"
  case list
  case listUnread = "list.unread"
  case listDetail = "list.detail"
  case listStar = "list.star"
  case listHits = "list.hits"
  case listHeading = "list.heading"
  case listSelection = "list.selection"
  case listSelectionBlurred = "list.selection.blurred"
  case sidebar
  case sidebarHeading = "sidebar.heading"
  case sidebarLetter = "sidebar.letter"
  case sidebarCount = "sidebar.count"
  case sidebarAlias = "sidebar.alias"
  case sidebarUnsure = "sidebar.unsure"
  case sidebarPoint = "sidebar.point"
  case sidebarSelection = "sidebar.selection"
  case sidebarSelectionBlurred = "sidebar.selection.blurred"
  case title
  case titleFocused = "title.focused"
  case border
  case status
  case statusFilter = "status.filter"
  case statusHits = "status.hits"
  case statusError = "status.error"
  case prompt
  case promptError = "prompt.error"
  case popup
  case popupKey = "popup.key"
  case popupDetail = "popup.detail"
  case popupSelection = "popup.selection"
}
