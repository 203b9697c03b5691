import Articles
import Reader
import Screen
import Testing

struct HitTests {
  private let text = "Ada met Bob.\nAda left.\nBob and Ada came back."

  private func reading() -> ReaderState {
    var state = ReaderState.fixture("Rain", "Sun")
    _ = state.opened(
      .fixture("Rain", text: text), .fixture(["Ada", "Bob"], in: text))
    return state
  }

  @Test func `the entity under the point becomes the hit set`() {
    var state = reading()
    _ = state.apply(.perform(.mentionsHere))
    #expect(state.hits?.label == "Ada 1/3")
  }

  @Test func `the next hit moves the point`() {
    var state = reading()
    _ = state.apply(.perform(.mentionsHere))
    _ = state.apply(.perform(.nextHit))
    #expect(state.reading.point == 13)
    #expect(state.hits?.label == "Ada 2/3")
  }

  @Test func `past the last hit the next article of the list is looked for`() {
    var state = reading()
    _ = state.apply(.perform(.mentionsHere))
    _ = state.apply(.perform(.nextHit, count: 9))
    #expect(state.hits?.current == 2)
    let effects = state.apply(.perform(.nextHit))
    let set = HitSet.entity(Entity.ID(hashing: "Ada"), name: "Ada")
    #expect(
      effects == [
        .seek(
          SeekRequest(
            goal: .hits(set), query: state.query, from: Article.ID(hashing: "Rain"),
            isForward: true))
      ])
  }

  @Test func `hits elsewhere are counted in the label`() {
    var state = reading()
    _ = state.apply(.perform(.mentionsHere))
    let set = HitSet.entity(Entity.ID(hashing: "Ada"), name: "Ada")
    _ = state.apply(
      .arrived(
        .counted(
          set, state.query, besides: Article.ID(hashing: "Rain"), hits: 9, articles: 3)))
    #expect(state.hits?.label == "Ada 1/3 (+9 in 3 articles)")
  }

  @Test func `escape drops the hit set, then the filter`() throws {
    var state = reading()
    _ = state.apply(.perform(.filter, argument: "is:unread"))
    _ = state.apply(.perform(.mentionsHere))
    _ = state.apply(.perform(.drop))
    #expect(state.hits == nil)
    #expect(state.filter.text == "is:unread")
    _ = state.apply(.perform(.drop))
    #expect(state.filter == .all)
  }

  @Test func `a mention by description is no hit`() {
    var state = ReaderState.fixture("Rain")
    var annotation = Annotation.fixture(["Ada", "Bob"], in: text)
    annotation.mentions[0].kind = .nominal
    _ = state.opened(.fixture("Rain", text: text), annotation)
    _ = state.apply(.perform(.nextPerson))
    _ = state.apply(.perform(.nextPerson))
    _ = state.apply(.perform(.mentionsHere))
    #expect(state.hits?.ranges.count == 2)
  }

  @Test func `motions by type pass over the others`() {
    var state = reading()
    _ = state.apply(.perform(.nextPlace))
    #expect(state.message?.text == "none below")
    _ = state.apply(.perform(.nextPerson))
    #expect(state.reading.point == 8)
  }

  @Test func `a search shows its first match while it is typed, and escape goes back`() {
    var state = reading()
    _ = state.apply(.key(.character("/")))
    for character in "left" { _ = state.apply(.key(.character(character))) }
    #expect(state.reading.point == 17)
    _ = state.apply(.key(.named(.escape)))
    #expect(state.reading.point == 0)
    #expect(state.hits == nil)
  }

  @Test func `the highlighting goes from all to chosen to none`() {
    var state = reading()
    let seen = (0..<3).map { _ in
      _ = state.apply(.perform(.highlighting))
      return state.highlighting
    }
    #expect(seen == [.chosen, .none, .all])
  }
}
