import Articles
import Library
import Reader
import Store
import TestSupport
import Testing

@testable import gazette

struct PastSessionsTests {
  private func widths(_ list: Int?, _ sidebar: Int? = nil) -> Options {
    var options = Options()
    options.listWidth = list
    options.sidebarWidth = sidebar
    return options
  }

  @Test func `panes have the widths they had last`() throws {
    let folder = try TemporaryFolder()
    let past = PastSessions(folder: folder.path)
    past.keepWidths(of: widths(44, 30), configured: widths(nil))
    var options = widths(nil)
    past.restoreWidths(of: &options)
    #expect(options == widths(44, 30))
    past.keepWidths(of: widths(nil), configured: widths(nil))
    options = widths(nil)
    past.restoreWidths(of: &options)
    #expect(options == widths(nil))
  }

  @Test func `a width that was set since then in the file of settings holds`() throws {
    let folder = try TemporaryFolder()
    let past = PastSessions(folder: folder.path)
    past.keepWidths(of: widths(44, 30), configured: widths(40))
    var options = widths(50)
    past.restoreWidths(of: &options)
    #expect(options == widths(50, 30))
  }

  @Test(arguments: ["list-width auto 3\n", "theme auto nord\n", "list-width auto\n", "\0\0"])
  func `widths that cannot be are passed over`(text: String) throws {
    let folder = try TemporaryFolder()
    try TextFile.create(text, at: folder.path + "/panes")
    var options = Options()
    PastSessions(folder: folder.path).restoreWidths(of: &options)
    #expect(options == Options())
  }

  @Test func `the first page is shown once, and not where something was read`() throws {
    let folder = try TemporaryFolder()
    let store = try Store.inMemory()
    let empty = Library(
      store: store, annotator: Annotator(version: 1) { { _ in (Annotation(), []) } },
      now: { Filter.Moment(now: Timestamp(seconds: 0)) })
    _ = try store.add(
      [
        .init(
          id: .init(hashing: "Rain"), headline: "Rain", source: .init(name: "", location: ""),
          body: Body(text: "", parts: []))
      ], arrived: Timestamp(seconds: 0))
    #expect(try !PastSessions(folder: folder.path).isFirstStart(of: empty))
    try store.delete(.all, at: Filter.Moment(now: Timestamp(seconds: 9)), label: "")
    #expect(try !PastSessions(folder: folder.path).isFirstStart(of: empty))
    let another = try TemporaryFolder()
    #expect(try PastSessions(folder: another.path).isFirstStart(of: empty))
    #expect(try !PastSessions(folder: another.path).isFirstStart(of: empty))
    #expect(try !PastSessions(folder: nil).isFirstStart(of: empty))
  }
}
