import Articles
import Glibc
import Reader
import Screen

/// Waits for keys and arrivals, changes the state, shows the frame. Everything it touches is
/// touched by this thread only.
struct EventLoop {
  private var state: ReaderState
  private let display: any Display
  private let effects: EffectRunner
  private let mailbox: Mailbox
  private var isOver = false

  init(state: ReaderState, display: any Display, effects: EffectRunner, mailbox: Mailbox) {
    self.state = state
    self.display = display
    self.effects = effects
    self.mailbox = mailbox
  }

  /// Runs until the reader quits or the terminal is gone.
  mutating func run(descriptors: [Int32]) {
    perform([.list(state.listRequest())])
    while !isOver {
      apply(.clock(Clock.now))
      take(display.nextEvents())
      for action in mailbox.take() { apply(action) }
      guard !isOver else { break }
      display.show(state.frame())
      wait(for: descriptors)
    }
    finish()
  }

  private func wait(for descriptors: [Int32]) {
    var polled = (descriptors + [mailbox.descriptor]).map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    _ = poll(&polled, nfds_t(polled.count), -1)
  }

  private mutating func take(_ events: [Event]) {
    for event in events where !isOver {
      switch event {
      case .key(let key): apply(.key(key))
      case .paste(let text): apply(.paste(text))
      case .mouse(let mouse): apply(.mouse(mouse))
      case .resized(let size): apply(.resized(size))
      case .resumed: display.repaint()
      case .closed: isOver = true
      }
    }
  }

  private mutating func apply(_ action: Action) {
    perform(state.apply(action))
  }

  private mutating func perform(_ wanted: [Effect]) {
    for effect in wanted {
      switch effect {
      case .quit: isOver = true
      case .redraw: display.repaint()
      case .suspend: display.suspend()
      default: effects.run(effect)
      }
    }
  }

  private func finish() {
    if let article = state.reading.article {
      effects.run(.keepPlace(article.id, state.reading.anchor ?? 0))
    }
    display.close()
  }
}
