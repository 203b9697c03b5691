import Articles
import Testing

@testable import Store

struct FileTests {
  @Test func `articles are found by their file and by a folder above it`() throws {
    let store = try Store.inMemory()
    _ = try store.add(.fixture("One"), .fixture("Two"), .fixture("Three"), .fixture("Other"))
    let files = [
      ("/news/a", "One"), ("/news/b", "One"), ("/news/deep/c", "Two"), ("/newsx", "Three"),
    ]
    try store.keep(
      files.map { path, headline in
        ImportedFile(path: path, size: 1, modified: 1, articles: [.init(hashing: headline)])
      }, at: .today)
    #expect(try store.headlines("path:/news") == ["One", "Two"])
    #expect(try store.headlines("path:/news/deep/c") == ["Two"])
    #expect(try store.headlines("-path:/news") == ["Three", "Other"])
    #expect(try store.count(Filter("path:/news"), at: .today) == 2)
    #expect(try store.headlines("path:/ne") == [])
  }
}
