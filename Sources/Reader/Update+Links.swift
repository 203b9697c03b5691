import Articles

extension ReaderState {
  /// Shows the links, follows one, or opens the article itself in a browser.
  mutating func link(_ command: Command, count: Int?) -> [Effect] {
    switch command {
    case .links: return showLinks(selecting: count.map { $0 - 1 })
    case .linkHits:
      guard hasLinks else { return [] }
      return choose(.links)
    case .browse:
      guard let id = focus == .list ? list.selectedRow?.id : reading.article?.id else { return [] }
      return [.browseArticle(id)]
    default:
      guard let index = linkAtPoint else {
        return perform(.mentionsHere, count: count, argument: nil)
      }
      return follow(index)
    }
  }

  private var hasLinks: Bool {
    mutating get {
      guard reading.article?.body.links.isEmpty == false else {
        message = Message("no links in this article")
        return false
      }
      return true
    }
  }

  private var linkAtPoint: Int? {
    reading.article?.body.links.firstIndex { $0.range.contains(reading.point) }
  }

  /// Follows a link at once where nothing about it deceives; else shows first where it leads.
  private mutating func follow(_ index: Int) -> [Effect] {
    guard let link = reading.article?.body.links[index] else { return [] }
    let target = LinkTarget(link.target)
    return target.warning == nil ? browse(target.address) : showLinks(selecting: index)
  }

  /// Has a browser open an address that was shown.
  mutating func browse(_ address: String) -> [Effect] {
    guard LinkTarget(address).isSafe else {
      message = Message("only web and mail addresses are opened: \(address)", isError: true)
      return []
    }
    message = Message("opening \(address)")
    return [.browse(address)]
  }

  /// The links by number, with where each one really leads.
  private mutating func showLinks(selecting index: Int?) -> [Effect] {
    guard hasLinks, let body = reading.article?.body else { return [] }
    var picker = Picker(title: "Links", offer: .links)
    picker.receive(
      body.links.enumerated().map { index, link in
        let target = LinkTarget(link.target)
        let mark = target.warning == nil ? "" : "! "
        return Choice(
          "\(index + 1) \(body.prose(in: link.range))",
          detail: mark + (target.host ?? target.address), foot: target.foot,
          value: .link(target.address))
      })
    if let index = index ?? firstLinkAhead { picker.select(index) }
    popup = .picker(picker)
    return []
  }

  private var firstLinkAhead: Int? {
    reading.article?.body.links.firstIndex { $0.range.end > reading.point }
  }
}

extension LinkTarget {
  /// The whole target, behind what may deceive in it.
  fileprivate var foot: String {
    (warning.map { "careful, \($0): " } ?? "") + address
  }
}
