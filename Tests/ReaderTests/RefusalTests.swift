import Articles
import Reader
import Screen
import Testing

struct RefusalTests {
  private let rain = Article.ID(hashing: "Rain")
  private let full = Refusal.because("the disk is full")

  @Test func `a refused change is told, and what the library has is asked for again`() {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.opened(.fixture("Rain"))
    let change = state.apply(.perform(.toggleStar))
    let effects = state.apply(.arrived(.unmade(change[0], full)))
    #expect(state.message == Message("the star was not kept: the disk is full", isError: true))
    #expect(state.messages.last == state.message)
    #expect(effects.contains(.list(state.listRequest(following: rain))))
    #expect(effects.contains(.status(rain)))
  }

  @Test func `what the library has of an open article takes the place of what is shown`() {
    var state = ReaderState.fixture("Rain")
    _ = state.opened(.fixture("Rain", text: "One two."))
    _ = state.apply(.perform(.toggleStar))
    _ = state.apply(.perform(.highlight))
    _ = state.apply(.arrived(.kept(rain, ArticleStatus(isRead: true), [])))
    #expect(!state.reading.status.isStarred)
    #expect(state.reading.highlights.isEmpty)
  }

  @Test func `a refused note is brought back by the prompt`() {
    var state = ReaderState.fixture("Rain")
    _ = state.opened(.fixture("Rain", text: "One two."))
    let change = state.apply(.perform(.note, argument: "why?"))
    _ = state.apply(.arrived(.unmade(change[0], full)))
    #expect(
      state.message?.text == "the note was not kept: the disk is full; :note and Up have its text")
    _ = state.apply(.perform(.note))
    _ = state.apply(.key(.named(.up)))
    guard case .prompt(let prompt) = state.popup else {
      Issue.record("there is no prompt")
      return
    }
    #expect(prompt.editor.text == "why?")
  }

  @Test func `of an article that is gone it is said how it comes back`() {
    var state = ReaderState.fixture("Rain")
    let change = state.apply(.perform(.toggleStar))[0]
    _ = state.apply(.arrived(.unmade(change, .articleGone(canBeBroughtBack: true))))
    #expect(state.message?.text == "this article was deleted; :undo brings it back")
    _ = state.apply(.arrived(.unmade(change, .articleGone(canBeBroughtBack: false))))
    #expect(state.message?.text == "this article was deleted")
  }

  @Test func `where no change is made any more, none is asked for`() {
    var state = ReaderState.fixture("Rain")
    let sentence = "the library is damaged: what you do now is not kept"
    _ = state.apply(.arrived(.closed(reason: "the library is damaged", sentence: sentence)))
    #expect(state.message?.text == sentence)
    #expect(!state.opened(.fixture("Rain")).contains { $0 == .mark([rain], .read(true)) })
    #expect(state.message == nil || state.message?.text == sentence)
    let effects = state.apply(.perform(.toggleStar))
    #expect(!effects.contains(.mark([rain], .starred(true))))
    #expect(state.message?.text == "the star was not kept: the library is damaged")
    #expect(!state.reading.status.isStarred)
  }

  @Test(arguments: [
    (Effect.mark([Article.ID(hashing: "Rain")], .read(false)), "the article was not marked unread"),
    (.mark([Article.ID(hashing: "Rain")], .starred(false)), "the star was not taken away"),
    (.markAllRead(.all), "the articles were not marked read"),
    (.delete([Article.ID(hashing: "Rain")]), "the article was not deleted"),
    (.undo, "nothing was undone"),
    (.saveFilter("x", nil), "“x” was not removed"),
  ])
  func `the sentence says which change it was`(change: Effect, sentence: String) {
    #expect(full.sentence(refusing: change) == sentence + ": the disk is full")
  }
}
