import Ingest
import Testing

struct DerivedHeadlineTests {
  @Test(arguments: [
    ("The town kept its clock.", "The town kept its clock"),
    ("Mr. Low of the U.S. left. He was tired.", "Mr. Low of the U.S. left"),
    ("Was it worth it? Nobody knows.", "Was it worth it?"),
    ("OSLO, May 3 — The fjord froze on Friday. Boats are stuck.", "The fjord froze on Friday"),
    (
      "The board will close the oldest ferry line in the country on Friday, ending a service that",
      "The board will close the oldest ferry line in the country on Friday…"
    ),
    (
      "Farmers in the northern valleys have begun to sell their herds and their machines to pay",
      "Farmers in the northern valleys have begun to sell their herds…"
    ),
  ])
  func `a headline ends where a sentence, clause or phrase does`(lede: String, headline: String) {
    #expect(lede.headlineFromLede() == headline)
  }

  @Test func `a word without end is cut`() {
    #expect(String(repeating: "a", count: 500).headlineFromLede().unicodeScalars.count == 81)
  }
}
