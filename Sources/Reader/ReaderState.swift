package import Articles
package import Screen

/// Everything the screen depends on. It changes in `apply` only.
package struct ReaderState: Equatable, Sendable {
  package internal(set) var size: Size
  package internal(set) var options: Options
  package internal(set) var keymap: Keymap
  package internal(set) var theme: Theme
  package internal(set) var focus = Pane.list
  /// The pane beside the text where there is room for one only.
  package internal(set) var side = Pane.list
  package internal(set) var isZoomed = false
  package internal(set) var list = ArticleList()
  package internal(set) var reading = ReadingPane()
  package internal(set) var sidebar = Sidebar()
  package internal(set) var filter = Filter.all
  /// The list on screen; of another filter than `filter` until that list has come.
  var shown = ShownList()
  package internal(set) var hits: HitState?
  package internal(set) var popup: Popup?
  /// Keys that begin a longer binding.
  package internal(set) var pending: [Key] = []
  package internal(set) var count: Int?
  package internal(set) var message: Message?
  /// What was said, the oldest first.
  package internal(set) var messages: [Message] = []
  /// Why no change is made any more, in a few words; nil where changes are.
  package internal(set) var closed: String?
  /// What runs in the background.
  package internal(set) var work: String?
  package internal(set) var now: Timestamp
  package internal(set) var secondsFromUTC: Int
  /// The reader's home folder, which paths in messages are shown below; nil where it is not known.
  var home: String?
  /// Whether the terminal has a light background; nil where it did not say.
  var hasLightBackground: Bool?
  /// What the files of settings said last.
  var filed: Configured
  /// What was bound and unbound while reading, in that order.
  var rebindings: [Rebinding] = []
  var history = History()
  /// What `repeat` does again.
  var lastChange: LastChange?
  /// Keys that a binding types, while there are some left.
  var playback: Playback?
  /// The day that was gone to, until its row is here.
  var wantedPeriod: Filter.DateRange?
  /// The search for an article that is under way.
  var sought: SeekRequest?
  var promptHistory: [Prompt.Kind: [String]] = [:]
  /// The article that was opened to be read last.
  var begun: Article.ID?
  /// The side pane whose border the mouse holds.
  var draggedPane: Pane?
  /// The article asked for last; another that arrives late is dropped.
  var awaited: Article.ID? {
    didSet { awaitedFrom = list.place }
  }
  /// What was selected when it was asked for.
  private(set) var awaitedFrom = ArticleList.Place()
  var ahead = LookAhead()

  /// - Parameter fileOptions: What the files of settings say; nil where `options` do.
  package init(
    size: Size, keymap: Keymap, theme: Theme, options: Options = Options(),
    fileOptions: Options? = nil, filter: Filter = .all, now: Timestamp = Timestamp(seconds: 0),
    secondsFromUTC: Int = 0, hasLightBackground: Bool? = nil, home: String? = nil
  ) {
    self.home = home
    self.hasLightBackground = hasLightBackground
    self.size = size
    self.keymap = keymap
    self.theme = theme
    self.options = options
    filed = Configured(options: fileOptions ?? options, keymap: keymap, theme: theme)
    self.filter = filter
    self.now = now
    self.secondsFromUTC = secondsFromUTC
    self.options.use(options.grouping)
    list.order = self.options.sort
    sidebar.use(options.entityOrder)
    fit()
  }

  package var layout: Layout {
    Layout(
      size: size, focus: focus, side: side, isZoomed: isZoomed || options.isPlain,
      listWidth: options.listWidth,
      sidebarWidth: options.sidebarWidth)
  }

  package internal(set) var highlighting: Highlighting {
    get { options.highlighting }
    set { options.highlighting = newValue }
  }

  package var query: ListQuery { ListQuery(filter: filter, order: list.order) }
}

/// A change that can be made again, to something else.
struct LastChange: Equatable, Sendable {
  /// A command, or the keys that made it.
  var target: KeyTarget
  var count: Int?
}

/// What lies over the panes and takes the keys.
package enum Popup: Equatable, Sendable {
  case prompt(Prompt)
  case picker(Picker)
  case help(Help)
  /// The page of the first start.
  case welcome
}

extension ReaderState {
  /// Gives every pane its size; called whenever a rectangle may have changed.
  mutating func fit() {
    let layout = layout
    list.grouping = rowGrouping
    if let rect = layout.list { list.resize(height: rect.rows - 1) }
    if let rect = layout.sidebar { sidebar.resize(height: rect.rows - 1) }
    if let rect = layout.text {
      let columns = Self.textColumns(in: rect, measure: options.measure)
      var setting = PageSetting(columns: columns)
      setting.isJustified = options.isJustified
      setting.isHyphenated = options.isHyphenated
      setting.hangsPunctuation = options.hangsPunctuation && rect.columns >= columns + 2
      setting.isPlain = options.isPlain
      setting.reordersRightToLeft = options.reordersRightToLeft
      reading.resize(height: rect.rows - 1, setting: setting)
    }
  }

  /// The columns of a line of text in a pane: the measure, or what is there less a margin.
  static func textColumns(in rect: Rect, measure: Int) -> Int {
    max(min(measure, rect.columns - (rect.columns > 24 ? 2 : 0)), 8)
  }
}
