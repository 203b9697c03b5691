import Articles
import Reader
import Testing

/// What is said at the end of an import.
struct ImportEndTests {
  private func message(_ change: (inout ImportEnd) -> Void) -> String? {
    var end = ImportEnd()
    (end.files, end.total) = (30, 40)
    change(&end)
    var state = ReaderState.fixture("Rain")
    _ = state.apply(.arrived(.importEnded(end)))
    return state.message?.text
  }

  @Test func `it is summed up`() {
    let text = message { end in
      (end.added, end.unchanged) = (27, 1)
      end.skipped = ["a: it is empty", "b: it is empty"]
    }
    #expect(text == "27 added, 1 unchanged, 2 could not be read; :messages")
  }

  @Test func `an import that is asked for is answered even where there is nothing new`() {
    #expect(message { $0.unchanged = 40 } == nil)
    #expect(
      message { end in
        end.unchanged = 40
        end.isAwaited = true
      } == "40 unchanged")
  }

  @Test func `one that was stopped says how it goes on`() {
    #expect(message { $0.isStopped = true } == "stopped after 30 of 40 files; :refresh goes on")
    #expect(
      message { $0.failure = "the disk is full" }
        == "reading stopped after 30 of 40 files: the disk is full; when that is mended, :refresh goes on"
    )
  }

  @Test func `a file that was not read is named`() {
    #expect(message { $0.skipped = ["a: it is empty"] } == "a: it is empty")
  }

  @Test func `stop stops`() {
    var state = ReaderState.fixture("Rain")
    #expect(state.apply(.perform(.stop)) == [.stopImport])
  }
}
