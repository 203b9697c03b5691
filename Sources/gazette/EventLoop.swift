import Articles
import Glibc
import Reader
import Screen
import Terminal

/// Waits for keys and arrivals, changes the state, shows the frame. Everything it touches is
/// touched by this thread only.
struct EventLoop {
  private var state: ReaderState
  private let display: any Display
  private let effects: EffectRunner
  private let mailbox: Mailbox
  private let libraryFolder: FollowedFolder?
  private let settings: SettingsWatch?
  private let signals: Signals
  private let keyboard: Int32
  private var panels = PanelCache()
  private var isOver = false
  /// What is done once the frame is shown.
  private var waiting: [Effect] = []
  /// When the terminal was asked for its background.
  private var asked = ContinuousClock.now
  /// A later answer is kept for the next start: by then, the first colors are being read.
  private static let patience = Duration.milliseconds(50)
  /// The signal that ended the loop, if one did.
  private(set) var lastSignal: Int32?

  init(
    state: ReaderState, display: any Display, keyboard: Int32, signals: Signals,
    effects: EffectRunner, mailbox: Mailbox, libraryFolder: FollowedFolder?,
    settings: SettingsWatch?
  ) {
    self.state = state
    self.display = display
    self.keyboard = keyboard
    self.signals = signals
    self.effects = effects
    self.mailbox = mailbox
    self.libraryFolder = libraryFolder
    self.settings = settings
  }

  /// What is set now.
  var options: Options { state.options }

  /// Shows the first frame.
  mutating func start(with effects: [Effect]) {
    perform(effects)
    showFrame()
    display.askBackground()
    asked = .now
  }

  /// Runs until the reader quits or the terminal is gone.
  mutating func run() {
    while !isOver {
      let minute = state.now.seconds / 60
      apply(.clock(Clock.now))
      let signals = signals.next()
      take(signals)
      let events = display.nextEvents()
      take(events)
      let arrivals = mailbox.take()
      for action in arrivals { apply(action) }
      settings?.follow(theme: state.theme.name)
      guard !isOver else { break }
      let isSame =
        signals.isEmpty && events.isEmpty && !arrivals.contains(where: \.isVisible)
        && minute == state.now.seconds / 60
      if isSame { performWaiting() } else { showFrame() }
      wait()
    }
    finish()
  }

  /// Shows what the state is now, and then does what it asked for.
  private mutating func showFrame() {
    display.show(state.frame(&panels))
    // A terminal on the same processor reads the frame before the work for the next one begins.
    if !waiting.isEmpty { sched_yield() }
    performWaiting()
  }

  private mutating func performWaiting() {
    for effect in waiting { effects.run(effect) }
    waiting = []
  }

  /// Sleeps until there is something to do. Where an article could be fetched ahead, that is done
  /// once the keys rest; no other timer wakes it.
  private mutating func wait() {
    var polled = [keyboard, signals.descriptor, mailbox.descriptor].map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    let pause: Int32 = state.canLookAhead ? Self.rest : -1
    guard poll(&polled, nfds_t(polled.count), pause) == 0 else { return }
    for effect in state.lookAhead() { effects.run(effect) }
  }

  /// In milliseconds; held keys come every 30 or so.
  private static let rest: Int32 = 12

  private mutating func take(_ signals: [Signal]) {
    for signal in signals {
      switch signal {
      case .windowChanged: break  // the display's next events have the size
      case .stop: display.suspend()
      case .resumed: display.repaint()
      case .folderChanged:
        if libraryFolder != nil { effects.lookForChanges() }
        if settings?.takeChange() ?? false { apply(.arrived(.settingsChanged)) }
      case .end(let number):
        lastSignal = number
        isOver = true
      }
    }
  }

  private mutating func take(_ events: [Event]) {
    for event in events where !isOver {
      switch event {
      case .key(let key): apply(.key(key))
      case .paste(let text): apply(.paste(text))
      case .mouse(let mouse): apply(.mouse(mouse))
      case .resized(let size): apply(.resized(size))
      case .background(let isLight):
        if asked.duration(to: .now) <= Self.patience {
          apply(.background(isLight: isLight))
        } else {
          effects.run(.rememberBackground(isLight: isLight))
        }
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
      case .editNote(let text): editNote(text)
      case .copy(let text):
        if !display.copy(text), Clipboard.programs.isEmpty {
          let why = "this terminal takes no such text in a clipboard"
          apply(.arrived(.message(Message(why, isError: true))))
        }
        effects.run(effect)
      case .useMouse(let isOn): display.useMouse(isOn)
      default: waiting.append(effect)
      }
    }
  }

  /// Gives the terminal to the reader's editor, and waits.
  private mutating func editNote(_ text: String) {
    display.release()
    do throws(SystemError) {
      if let edited = try TextEditor.edited(text) { apply(.arrived(.noteEdited(edited))) }
    } catch {
      let why = "the editor could not be started: \(error)"
      apply(.arrived(.message(Message(why, isError: true))))
    }
    display.repaint()
  }

  private func finish() {
    for effect in waiting + state.leaving() { effects.run(effect) }
    display.close()
  }
}

extension Action {
  /// Whether it may change the frame, other than what is fetched ahead.
  fileprivate var isVisible: Bool {
    if case .arrived(.ahead) = self { false } else { true }
  }
}
