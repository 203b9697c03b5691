import TestSupport
import Testing

@testable import gazette

struct FilterCompletionTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("Rain.", to: "rain.txt")
  }

  private func completion(_ colons: FilterCompletion.Colons) -> FilterCompletion {
    FilterCompletion(
      colons: colons, takesFiles: true,
      locations: Locations(library: folder.path + "/none.db", config: folder.path))
  }

  @Test func `fields complete a word, and states and topics a field`() {
    let plain = completion(.plain)
    #expect(plain.candidates(for: ["gazette", "list", "per"], at: 2).contains("person:"))
    #expect(plain.candidates(for: ["list", "is:be"], at: 1) == ["is:begun"])
    #expect(plain.candidates(for: ["list", "topic:pol"], at: 1) == ["topic:politics"])
  }

  @Test func `a shell that parts words at colons gets what stands behind`() {
    let words = ["gazette", "list", "topic", ":", "pol"]
    #expect(completion(.part).candidates(for: words, at: 4) == ["politics"])
    let states = completion(.part).candidates(for: ["list", "is", ":"], at: 2)
    #expect(states.contains("unread") && states.contains("begun"))
  }

  @Test func `a shell that describes behind colons gets them escaped`() {
    #expect(completion(.describe).candidates(for: ["is:be"], at: 0) == [#"is\:begun"#])
  }

  @Test func `files complete where they may stand`() {
    let path = folder.path + "/ra"
    #expect(
      completion(.plain).candidates(for: ["list", path], at: 1) == [folder.path + "/rain.txt"])
    #expect(completion(.plain).candidates(for: ["list"], at: 4) == [])
  }
}
