import Articles
import Dispatch
import Library
import Reader
import Settings
import Store

/// Performs what the state asks for, off the loop's thread; answers come back by the mailbox.
///
/// Questions run side by side, and a new one for the list cancels the last. Changes are made one
/// after another.
final class EffectRunner {
  private let library: Library
  private let mailbox: Mailbox
  private let themes: Themes
  private let locations: Locations
  private let hooks: HookRunner
  /// The files and folders given at the start.
  private let paths: [String]
  /// Where other programs are waited for.
  private let outside = DispatchQueue(label: "outside", attributes: .concurrent)
  private var listing: Task<Void, Never>?
  private var counting: Task<Void, Never>?
  /// The list that was last asked for: no other is worth counting.
  private var listed: ListQuery?
  private var lookingAhead: Task<Void, Never>?
  private var looking: Task<Void, Never>?
  private let changes: ChangeQueue

  init(library: Library, mailbox: Mailbox, themes: Themes, locations: Locations, paths: [String]) {
    self.library = library
    self.mailbox = mailbox
    self.themes = themes
    self.locations = locations
    hooks = HookRunner(library: library) { [mailbox] why in
      mailbox.post(.arrived(.message(Message(why, isError: true))))
    }
    self.paths = paths
    changes = ChangeQueue(library: library, mailbox: mailbox)
  }

  func run(_ effect: Effect) {
    switch effect {
    case .list(let request):
      listing?.cancel()
      if request.query != listed { counting?.cancel() }
      listed = request.query
      listing = askForRows(effect)
    case .total:
      counting?.cancel()
      counting = ask(effect)
    case .recognize(let id): Task { [library] in await library.hurry(id) }
    case .lookAhead:
      lookingAhead?.cancel()
      lookingAhead = ask(effect)
    case .mark, .markAllRead, .keepPlace, .highlight, .delete, .undo, .redo, .saveFilter:
      changes.make(effect)
    case .open, .annotation, .status, .seek, .count, .offer, .loadTheme: ask(effect)
    case .copy(let text): outside.async { Clipboard.copy(text) }
    case .rememberBackground(let isLight):
      do throws(SystemError) {
        try KnownBackground().remember(isLight: isLight)
      } catch {
        mailbox.post(.arrived(.noted([Message("the background is not kept: \(error)")])))
      }
    case .browse(let address): outside.async { [mailbox] in mailbox.browse(address) }
    case .browseArticle(let id):
      outside.async { [library, mailbox] in mailbox.browse(id, in: library) }
    case .pipe(let id, let range, let command):
      outside.async { [library, mailbox] in mailbox.pipe(id, range, of: library, to: command) }
    case .runHook(let run): hooks.start(run)
    case .readSettings(let theme):
      // An editor may take the old file away a moment before the new one is there.
      outside.asyncAfter(deadline: .now() + .milliseconds(50)) {
        [library, mailbox, locations] in
        mailbox.handOn(locations.configuration(theme: theme), to: library)
      }
    case .refresh:
      guard !paths.isEmpty else {
        return mailbox.post(.arrived(.message(Message("no files were given at the start"))))
      }
      Task { [library, mailbox, paths] in
        await library.read(paths, mailbox, isAwaited: true)
      }
    case .stopImport:
      guard !library.stopImports() else { break }
      mailbox.post(.arrived(.message(Message("no files are being read"))))
    case .editNote, .useMouse, .redraw, .suspend, .quit: break
    }
  }

  /// Has the list fetched anew where another program changed the library.
  func lookForChanges() {
    looking?.cancel()
    looking = Task { [library, mailbox] in await library.lookForChanges(mailbox) }
  }

  /// Waits until every change asked for is made.
  func finish() throws {
    hooks.finish()
    try changes.finish()
  }

  /// How long is looked for the first rows before those found are shown.
  static let patience = Duration.milliseconds(25)

  /// Asks for rows of a list: what is found soon is shown, and all once it is found.
  private func askForRows(_ effect: Effect) -> Task<Void, Never> {
    Task { [library, mailbox, themes] in
      let stop = Cancellation()
      await withTaskCancellationHandler {
        library.answerRows(effect, themes: themes, unless: stop) { mailbox.post(.arrived($0)) }
      } onCancel: {
        stop.cancel()
      }
    }
  }

  @discardableResult private func ask(_ effect: Effect) -> Task<Void, Never> {
    Task { [library, mailbox, themes] in
      guard !Task.isCancelled else { return }
      let stop = Cancellation()
      let answer = await withTaskCancellationHandler {
        library.arrival(of: effect, themes: themes, unless: stop)
      } onCancel: {
        stop.cancel()
      }
      guard let arrival = answer, !Task.isCancelled else { return }
      mailbox.post(.arrived(arrival))
      if case .opened(let opened, _) = arrival, opened.annotation == nil {
        await library.hurry(opened.article.id)
      }
    }
  }
}

extension Library {
  /// Answers questions at once, and what comes of the answers, so that the first frame is whole.
  ///
  /// - Returns: The effects that are no such questions.
  nonisolated func answers(
    to effects: [Effect], themes: Themes, _ state: inout ReaderState
  ) -> [Effect] {
    var waiting = effects[...]
    var rest: [Effect] = []
    while let effect = waiting.popFirst() {
      switch effect {
      case .list, .open:
        let answer = arrival(of: effect, themes: themes, within: EffectRunner.patience)
        guard let arrival = answer else { continue }
        if arrival.isCut { rest.append(effect) }
        if !arrival.isCut || arrival.hasRows { waiting += state.apply(.arrived(arrival)) }
      default: rest.append(effect)
      }
    }
    return rest
  }

  /// Answers a question for rows: first with those that are found soon, at last with all.
  fileprivate nonisolated func answerRows(
    _ effect: Effect, themes: Themes, unless stop: Cancellation, _ post: (Arrival) -> Void
  ) {
    var patience = EffectRunner.patience
    while let arrival = arrival(of: effect, themes: themes, within: patience, unless: stop),
      !stop.isCancelled
    {
      if !arrival.isCut || arrival.hasRows { post(arrival) }
      guard arrival.isCut else { return }
      patience *= 4
    }
  }

  /// What a question brings, or why it cannot be answered; nil where nothing is to be told.
  ///
  /// - Parameters:
  ///   - time: How long rows of a list are looked for at most.
  ///   - stop: Gives up a list or its count.
  nonisolated func arrival(
    of effect: Effect, themes: Themes, within time: Duration? = nil,
    unless stop: Cancellation? = nil
  ) -> Arrival? {
    do {
      return try answer(effect, themes: themes, within: time, unless: stop)
    } catch StoreError.interrupted {
      return nil
    } catch StoreError.filter(let error) {
      return refusal(of: effect, error)
    } catch {
      return Arrival(failed: effect, why: "\(error)")
    }
  }

  /// What to tell of a filter that makes no sense: the list that it was for is told once.
  private nonisolated func refusal(of effect: Effect, _ error: FilterError) -> Arrival? {
    switch effect {
    case .list(let request): .refused(request.query, error)
    case .total, .count: nil
    default: .message(Message("\(error)", isError: true))
    }
  }

  private nonisolated func answer(
    _ effect: Effect, themes: Themes, within time: Duration?, unless stop: Cancellation?
  ) throws -> Arrival? {
    switch effect {
    case .list(let request):
      return .listed(
        request,
        try page(
          of: request.query, hits: request.hits, start: request.start, limit: request.limit,
          anchor: request.anchor, within: time, unless: stop))
    case .total(let query): return .totaled(query, try total(of: query, unless: stop))
    case .open(let id, let landing):
      return try open(id).map { .opened($0, landing: landing) }
    case .lookAhead(let id): return try open(id).map { .ahead($0) }
    case .seek(let request):
      return .sought(
        request,
        try article(
          Goal(request.goal), in: request.query, from: request.from,
          isForward: request.isForward))
    case .count(let set, let query, let id):
      let (hits, articles) = try count(of: set, in: query, besides: id)
      return .counted(set, query, besides: id, hits: hits, articles: articles)
    case .offer(let offer): return .offered(offer, try choices(for: offer, themes: themes))
    case .loadTheme(let name): return themes.arrival(named: name)
    case .status(let id):
      return .kept(id, try status(of: id) ?? ArticleStatus(), try highlights(of: id))
    case .annotation(let id):
      guard let opened = try open(id), let annotation = opened.annotation else { return nil }
      return .annotated(
        id, annotation, topics: opened.topics, articleCounts: opened.articleCounts)
    case .mark, .markAllRead, .keepPlace, .highlight, .delete, .undo, .redo, .saveFilter, .copy,
      .recognize, .rememberBackground, .browse, .browseArticle, .pipe, .editNote, .runHook,
      .readSettings,
      .useMouse, .refresh, .stopImport,
      .redraw,
      .suspend, .quit:
      return nil
    }
  }

  /// Makes a change; what to say of it, if anything.
  func make(_ change: Effect) throws -> Arrival? {
    switch change {
    case .mark(let ids, .read(let isRead)): try setRead(isRead, of: ids)
    case .mark(let ids, .starred(let isStarred)): try setStarred(isStarred, of: ids)
    case .markAllRead(let filter): return .marked(try markAllRead(filter))
    case .keepPlace(let id, let offset, let progress):
      try setPlace(offset, progress: progress, of: id)
    case .highlight(let id, let change, let label): try self.change(change, of: id, label: label)
    case .delete(let ids): try delete(ids)
    case .saveFilter(let name, let filter):
      guard try save(filter, as: name) || filter != nil else {
        return .message(Message("no filter is saved as “\(name)”", isError: true))
      }
    case .undo:
      return .message(Message(try undo().map { "undone: " + $0 } ?? "nothing to undo"))
    case .redo:
      return .message(Message(try redo().map { "redone: " + $0 } ?? "nothing to redo"))
    default: break
    }
    return nil
  }

  /// What to tell the state about a change of the library.
  nonisolated func arrival(for change: Change) -> Arrival? {
    switch change {
    case .articles: return .changed
    case .annotated(let id): return .recognized(id)
    case .working(let work): return .working(work)
    case .closed(let reason, let sentence): return .closed(reason: reason, sentence: sentence)
    case .failed(let why): return .message(Message(why, isError: true))
    }
  }
}

extension Themes {
  /// A theme, or what is wrong with it.
  fileprivate func arrival(named name: String) -> Arrival {
    do throws(SettingsError) {
      var errors: [SettingsError] = []
      let theme = try theme(named: name, errors: &errors)
      return .themed(theme, problems: errors.map(\.description))
    } catch {
      return .message(Message("\(error)", isError: true))
    }
  }
}

extension Arrival {
  /// What is told where a question cannot be answered; nil where nobody waits for the answer.
  fileprivate init?(failed question: Effect, why: String) {
    switch question {
    case .list(let request): self = .unlisted(request, why: why)
    case .open(let id, _): self = .unopened(id, why: why)
    case .lookAhead: return nil
    default: self = .message(Message(why, isError: true))
    }
  }

  /// Whether it is a part of what was asked for, and the rest is still to be found.
  fileprivate var isCut: Bool {
    if case .listed(_, let page) = self { page.isCut } else { false }
  }

  fileprivate var hasRows: Bool {
    if case .listed(_, let page) = self { !page.rows.isEmpty } else { false }
  }
}

extension Library.Goal {
  fileprivate init(_ goal: SeekRequest.Goal) {
    switch goal {
    case .any: self = .any
    case .unread: self = .unread
    case .date(let period): self = .date(period)
    case .begun: self = .begun
    case .hits(let set): self = .hits(set)
    }
  }
}
