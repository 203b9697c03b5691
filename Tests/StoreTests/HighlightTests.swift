import Articles
import Testing

@testable import Store

struct HighlightTests {
  private let id = Article.ID(hashing: "Rain")
  private let text = "The storm came at night, and the town was dark."
  private let highlight = Highlight(TextRange(4, 14), color: 3, note: "n", quote: "storm came")

  @Test(arguments: Place.allCases)
  func `a highlight whose text comes back is found again`(place: Place) throws {
    let fixture = try Fixture(place)
    let store = fixture.store
    _ = try store.add(.fixture("Rain", text))
    try store.setHighlights([highlight], of: id, label: "")
    _ = try store.add(.fixture("Rain", "Nothing of it is here."))
    let lost = try store.highlights(of: id)
    #expect(lost.map(\.range.isEmpty) == [true])
    #expect(lost.map(\.quote) == ["storm came"])
    let again = "Again: " + text
    _ = try store.add(.fixture("Rain", again))
    let found = try store.highlights(of: id)
    #expect(found.map { String(again[$0.range]) } == ["storm came"])
    #expect(found.map(\.color) == [3])
  }

  @Test func `a change is made on what is there, and can be undone`() throws {
    let store = try Fixture(.memory).store
    _ = try store.add(.fixture("Rain", text))
    let other = Highlight(TextRange(0, 3))
    try store.setHighlights([other], of: id, label: "")
    try store.change(HighlightChange(added: [highlight]), of: id, label: "highlight")
    #expect(try store.highlights(of: id) == [other, highlight])
    #expect(try store.undo() == "highlight")
    #expect(try store.highlights(of: id) == [other])
    #expect(try store.redo() == "highlight")
    #expect(try store.highlights(of: id) == [other, highlight])
  }

  @Test func `the highlights of all articles come with their headlines, newest first`() throws {
    let store = try Fixture(.memory).store
    _ = try store.add(.fixture("Rain", text, hours: 9), .fixture("Sun", text, hours: 1))
    for headline in ["Rain", "Sun"] {
      try store.setHighlights([highlight], of: .init(hashing: headline), label: "")
    }
    #expect(try store.highlights(limit: 10).map(\.headline) == ["Sun", "Rain"])
    #expect(try store.highlights(limit: 1).map(\.highlight) == [highlight])
  }

  @Test func `a library of the first version takes colors and quotations`() throws {
    let folder = try Folder()
    let first = Schema(steps: Array(Schema.current.steps.prefix(1)))
    _ = try Store.open(path: folder.library, readOnly: false, schema: first)
    let store = try Store.open(path: folder.library)
    _ = try store.add(.fixture("Rain", text))
    try store.setHighlights([highlight], of: id, label: "")
    #expect(try store.highlights(of: id) == [highlight])
  }

  @Test func `highlights of the first libraries are read`() throws {
    for (bytes, note) in [([4, 10, 0], nil), ([4, 10, 1, 1, 0x6E], "n")] as [([UInt8], String?)] {
      var reader = ByteReader(bytes[...])
      #expect(try reader.highlight() == Highlight(TextRange(4, 14), note: note))
    }
  }
}
