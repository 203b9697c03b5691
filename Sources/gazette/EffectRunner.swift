import Articles
import Library
import Reader
import Settings

/// Performs what the state asks for, off the loop's thread; answers come back by the mailbox.
struct EffectRunner {
  let library: Library
  let mailbox: Mailbox
  let themes: Themes

  func run(_ effect: Effect) {
    let library = library
    let mailbox = mailbox
    switch effect {
    case .list(let request):
      Task {
        let page = await library.page(
          of: request.query, hits: request.hits, start: request.start, limit: request.limit,
          anchor: request.anchor)
        mailbox.post(.arrived(.listed(request, page)))
      }
    case .open(let id, let landing):
      Task {
        guard let opened = await library.open(id) else { return }
        mailbox.post(.arrived(.opened(opened, landing: landing)))
      }
    case .seek(let request):
      Task {
        let id = await library.article(
          Library.Goal(request.goal), in: request.query, from: request.from,
          isForward: request.isForward)
        mailbox.post(.arrived(.sought(request, id)))
      }
    case .count(let set, let query, let id):
      Task {
        let (hits, articles) = await library.count(of: set, in: query, besides: id)
        mailbox.post(
          .arrived(.counted(set, query, besides: id, hits: hits, articles: articles)))
      }
    case .offer(let offer): self.offer(offer)
    case .mark(let id, .read(let isRead)): Task { await library.setRead(isRead, of: id) }
    case .mark(let id, .starred(let isStarred)):
      Task { await library.setStarred(isStarred, of: id) }
    case .markAllRead(let filter): Task { await library.markAllRead(filter) }
    case .keepPlace(let id, let offset): Task { await library.setPlace(offset, of: id) }
    case .loadTheme(let name): loadTheme(name)
    case .redraw, .suspend, .quit: break
    }
  }

  /// Hands on what changed in the library.
  func report(_ change: Change) {
    switch change {
    case .articles: mailbox.post(.arrived(.changed))
    case .annotated(let id): announce(id)
    case .working(let work): mailbox.post(.arrived(.working(work)))
    case .skipped(let why): mailbox.post(.arrived(.message(Message(why, isError: true))))
    }
  }

  /// Sends an article's entities on once it is recognized, where it is the open one.
  private func announce(_ id: Article.ID) {
    let library = library
    let mailbox = mailbox
    Task {
      guard let opened = await library.open(id), let annotation = opened.annotation else { return }
      mailbox.post(
        .arrived(.annotated(id, annotation, articleCounts: opened.articleCounts)))
    }
  }

  private func offer(_ offer: Offer) {
    let library = library
    let mailbox = mailbox
    switch offer {
    case .topics:
      Task {
        let choices = await library.topics().map {
          Choice($0.name, detail: "\($0.unread)/\($0.all)", value: .topic($0.id))
        }
        mailbox.post(.arrived(.offered(offer, choices)))
      }
    case .entities(let text):
      Task {
        let choices = await library.entities(matching: text, limit: 200).map {
          let entity = $0.entity
          return Choice(
            "\(entity.kind.letter) \(entity.name)", detail: "\($0.mentions) ·\($0.articles)",
            value: .entity(entity.id, name: entity.name, kind: entity.kind))
        }
        mailbox.post(.arrived(.offered(offer, choices)))
      }
    case .themes:
      mailbox.post(
        .arrived(.offered(offer, themes.names.map { Choice($0, value: .theme($0)) })))
    }
  }

  private func loadTheme(_ name: String) {
    do throws(SettingsError) {
      mailbox.post(.arrived(.themed(try themes.theme(named: name))))
    } catch {
      mailbox.post(.arrived(.message(Message("\(error)", isError: true))))
    }
  }
}

extension Library.Goal {
  fileprivate init(_ goal: SeekRequest.Goal) {
    switch goal {
    case .any: self = .any
    case .unread: self = .unread
    case .hits(let set): self = .hits(set)
    }
  }
}
