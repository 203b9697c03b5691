import Articles
import Testing

@testable import Entities

@Suite struct EntityRecognizerTests {
  private func annotate(_ string: String, id: Int64 = 1) -> Annotation {
    EntityRecognizer().annotate(.fixture(string), article: Article.ID(rawValue: id))
  }

  private func marks(_ string: String) -> [String] {
    let annotation = annotate(string)
    return annotation.mentions.map {
      "\(annotation.entities[$0.entity].kind.letter) \(string[$0.range])"
    }
  }

  @Test func `a person is one entity by full name and surname`() {
    let annotation = annotate("On Monday, Minister Ana Lima met farmers. They heard Lima's plan.")
    #expect(annotation.entities.map(\.name) == ["Monday", "Ana Lima"])
    #expect(annotation.entities[1].aliases == ["Lima"])
    #expect(annotation.mentions.count == 3)
  }

  @Test func `a country is one entity in every article`() {
    let first = annotate("It left the U.S. for good.").entities[0]
    let second = annotate("It left the United States for good.", id: 2).entities[0]
    #expect(first.id == second.id)
    #expect(first.name == "United States")
  }

  @Test func `a bare surname is another person in another article`() {
    let first = annotate("So said Mr Lima.").entities[0]
    let second = annotate("So said Mr Lima.", id: 2).entities[0]
    #expect(first.id != second.id)
  }

  @Test(arguments: [
    ("on 3 June 2021 and Jan. 9", ["D 3 June 2021", "D Jan. 9"]),
    (
      "in the 1990s, in mid-March, on Thursday, February 13",
      ["D the 1990s", "D mid-March", "D Thursday, February 13"]
    ),
    (
      "paid $3.2 billion or 40 million euros or Rs 500 crore",
      ["M $3.2 billion", "M 40 million euros", "M Rs 500 crore"]
    ),
    (
      "some 40 kilometres, 12.5% and 30 degrees Celsius",
      ["Q 40 kilometres", "Q 12.5%", "Q 30 degrees Celsius"]
    ),
    ("about 300 people in two years", []),
  ])
  func `dates, money and measures are found by form`(_ string: String, _ expected: [String]) {
    #expect(marks(string) == expected)
  }
}
