/// A display without a terminal, for tests: it keeps every frame and gives out prepared events.
package final class Transcript: Display {
  /// May be set, as when a window is resized; the event for it is to be added to `events`.
  package var size: Size
  /// What `nextEvents` hands out next, all at once.
  package var events: [Event]
  /// The frames shown, one that equals the last before it left out.
  package private(set) var frames: [Frame] = []
  package private(set) var repaints = 0
  package private(set) var suspensions = 0
  package private(set) var releases = 0
  package private(set) var copies: [String] = []
  package private(set) var backgroundQuestions = 0
  package private(set) var isClosed = false
  /// What the display was told last of the mouse; nil before that.
  package private(set) var wantsMouse: Bool?

  package init(size: Size, events: [Event] = []) {
    self.size = size
    self.events = events
  }

  package func show(_ frame: Frame) {
    guard frame != frames.last else { return }
    frames.append(frame)
  }

  package func nextEvents() -> [Event] {
    defer { events = [] }
    return events
  }

  package func repaint() {
    repaints += 1
  }

  package func copy(_ text: String) -> Bool {
    copies.append(text)
    return true
  }

  package func release() {
    releases += 1
  }

  package func askBackground() {
    backgroundQuestions += 1
  }

  package func useMouse(_ isOn: Bool) {
    wantsMouse = isOn
  }

  package func suspend() {
    suspensions += 1
    events.append(.resumed)
  }

  package func close() {
    isClosed = true
  }
}
