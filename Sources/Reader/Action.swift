package import Articles
package import Screen

/// What comes in: from the keyboard, the terminal or the library.
package enum Action: Equatable, Sendable {
  case key(Key)
  case paste(String)
  case mouse(Mouse)
  case perform(Command, count: Int? = nil, argument: String? = nil)
  case resized(Size)
  case arrived(Arrival)
  /// The terminal said what its background is.
  case background(isLight: Bool)
  /// Time has passed; ages are reckoned from `now`.
  case clock(Timestamp)
}

/// What must go out. Plain values, so that a test can compare them; the program performs them.
package enum Effect: Equatable, Sendable {
  /// Fetch rows of the list; answers with `.listed`.
  case list(ListRequest)
  /// Count the rows of the list; answers with `.totaled`.
  case total(ListQuery)
  /// Fetch an article and what it names; answers with `.opened`. `landing` is handed
  /// back.
  case open(Article.ID, landing: Landing)
  /// Fetch an article that may be opened next; answers with `.ahead`.
  case lookAhead(Article.ID)
  /// Recognize an article before those that wait; answers with `.recognized`.
  case recognize(Article.ID)
  /// Fetch what an article names, now that it is recognized; answers with `.annotated`.
  case annotation(Article.ID)
  /// Find the next or previous article of a kind in the list; answers with `.sought`.
  case seek(SeekRequest)
  /// Count the hits in the rest of the list; answers with `.counted`.
  case count(HitSet, ListQuery, besides: Article.ID?)
  /// Fetch what a popup offers; answers with `.offered`.
  case offer(Offer)
  case mark([Article.ID], Mark)
  case delete([Article.ID])
  /// Answers with `.undone`.
  case undo
  case redo
  /// Stop reading files.
  case stopImport
  /// Saves a filter under a name; nil removes the one of that name.
  case saveFilter(String, Filter?)
  /// Answers with `.marked`.
  case markAllRead(Filter)
  /// Keep the place in an article, and how far it was read, in percent; where that, or any other
  /// change, cannot be made, `.unmade` answers.
  case keepPlace(Article.ID, Int, progress: Int)
  /// Change the highlights of an article; nothing answers.
  case highlight(Article.ID, HighlightChange, label: String)
  /// Fetch anew what the library keeps of a reader's doing in an article; answers with `.kept`.
  case status(Article.ID)
  /// Have a note edited in the reader's own editor; answers with `.noteEdited`.
  case editNote(String)
  /// Open an address in a browser; what went wrong is told.
  case browse(String)
  /// Open an article's own address in a browser.
  case browseArticle(Article.ID)
  /// Hand an article's text, or a stretch of it, to a command; answers with `.piped`.
  case pipe(Article.ID, TextRange?, command: String)
  /// Run a command of the reader's own; what went wrong is told.
  case runHook(HookRun)
  /// Put a text in the clipboard; nothing answers.
  case copy(String)
  /// Load a theme by name or path; answers with `.themed`.
  case loadTheme(String)
  /// Read the files of settings, and this theme; answers with `.configured`.
  case readSettings(theme: String)
  /// Keep what the terminal's background is, for the next start; nothing answers.
  case rememberBackground(isLight: Bool)
  /// Let the terminal report the mouse, or no longer.
  case useMouse(Bool)
  /// Import the files given at the start again.
  case refresh
  case redraw
  case suspend
  case quit
}

/// A change of an article's status.
package enum Mark: Equatable, Sendable {
  case read(Bool)
  case starred(Bool)
}

/// Where to land in an article that is being opened.
package enum Landing: Equatable, Sendable {
  /// Where it was left, or the beginning.
  case place
  /// An offset of the text, as history keeps it.
  case offset(Int)
  case firstHit
  case lastHit
}

/// A stretch of rows of the list.
package struct ListRequest: Equatable, Sendable {
  package var query: ListQuery
  /// What each row counts, if anything.
  package var hits: HitSet?
  /// The first row wanted, from 0.
  package var start: Int
  package var limit: Int
  /// The article whose row is asked for as well, so that a selection can follow it.
  package var anchor: Article.ID?
}

/// A search for an article in the list.
package struct SeekRequest: Equatable, Sendable {
  package enum Goal: Equatable, Sendable {
    case unread
    case hits(HitSet)
    /// The very next article.
    case any
    /// The first row of a period, or behind it.
    case date(Filter.DateRange)
    /// The article of the library that was begun last.
    case begun
  }

  package var goal: Goal
  package var query: ListQuery
  /// Where to begin; the article itself is not considered.
  package var from: Article.ID?
  package var isForward: Bool

  package init(goal: Goal, query: ListQuery, from: Article.ID?, isForward: Bool) {
    self.goal = goal
    self.query = query
    self.from = from
    self.isForward = isForward
  }
}

/// What a popup offers to choose from.
package enum Offer: Equatable, Sendable {
  case topics
  case entities(String)
  case highlights
  /// The links of the open article.
  case links
  case savedFilters
  /// What may stand at the cursor of the filter prompt.
  case completions(String, cursor: Int)
  case themes
  /// Answered by the state itself.
  case settings
}

/// What the library, or another effect, brought.
package enum Arrival: Equatable, Sendable {
  case listed(ListRequest, ListPage)
  /// A list cannot be had: the library found something wrong in its filter.
  case refused(ListQuery, FilterError)
  /// Rows of the list cannot be read, and why not.
  case unlisted(ListRequest, why: String)
  case totaled(ListQuery, Int)
  case opened(OpenedArticle, landing: Landing)
  /// An article cannot be read, and why not.
  case unopened(Article.ID, why: String)
  /// An article that may be opened next.
  case ahead(OpenedArticle)
  case annotated(
    Article.ID, Annotation, topics: [Topic], articleCounts: [Entity.ID: Int])
  /// What the reader did in an article, as the library has it.
  case kept(Article.ID, ArticleStatus, [Highlight])
  /// No change is made any more: why, in a few words and as a sentence.
  case closed(reason: String, sentence: String)
  /// A change was not made; what was shown of it goes.
  case unmade(Effect, Refusal)
  case noteEdited(String)
  /// What a command printed.
  case piped(CommandOutput)
  /// An article was recognized; asked for with `.annotation` where it is the open one.
  case recognized(Article.ID)
  case sought(SeekRequest, Article.ID?)
  case counted(HitSet, ListQuery, besides: Article.ID?, hits: Int, articles: Int)
  case offered(Offer, [Choice])
  /// A theme, and what of it was left out.
  case themed(Theme, problems: [String] = [])
  /// So many articles of a list were unread, and are marked read.
  case marked(Int)
  case importEnded(ImportEnd)
  /// An import brought these, new or changed.
  case imported([Article.ID])
  /// The files of settings changed; they are to be read anew.
  case settingsChanged
  /// What the files of settings say, and what is wrong in them.
  case configured(Configured, problems: [String])
  /// The library changed; the list is to be fetched anew.
  case changed
  /// What runs in the background, for the status line; nil when nothing does.
  case working(String?)
  case message(Message)
  /// Messages that are kept without being shown.
  case noted([Message])
}

/// One row of a popup.
package struct Choice: Equatable, Sendable {
  /// What is shown, and what typing narrows by.
  package var title: String
  /// Shown at the right: counts, a type.
  package var detail: String
  /// Shown under the list while it is selected.
  package var foot: String
  package var value: Value

  package enum Value: Equatable, Sendable {
    case topic(String)
    case filter(String)
    /// A whole line for the prompt.
    case line(String)
    case entity(Entity.ID, name: String, kind: Entity.Kind)
    case theme(String)
    case setting(String)
    case command(Command)
    case link(String)
    /// A place in an article.
    case place(Article.ID, offset: Int)
  }

  package init(_ title: String, detail: String = "", foot: String = "", value: Value) {
    self.title = title
    self.detail = detail
    self.foot = foot
    self.value = value
  }
}

/// A line for the person at the terminal.
package struct Message: Equatable, Sendable {
  package var text: String
  package var isError: Bool

  package init(_ text: String, isError: Bool = false) {
    self.text = text
    self.isError = isError
  }
}
