import Articles
import Testing

@testable import Entities

/// The linker on names that are given, each as a type's letter and words: "P Ana Lima".
@Suite struct LinkerTests {
  private struct Linked {
    let clusters: [Int]
    let reasons: [LinkReason]
    let keys: [String]
  }

  private func linked(_ marks: [String], id: Int64 = 1) -> Linked {
    let names = marks.map { $0.dropFirst(2) }
    let text = Tokenizer().tokenize(.fixture(names.joined(separator: " | ")))
    var spans: [TypedSpan] = []
    var first = 0
    for (mark, name) in zip(marks, names) {
      let count = Tokenizer().tokenize(.fixture(String(name))).tokens.count
      let label = EntityLabel.allCases.first { mark.first == $0.letter }
      spans.append(TypedSpan(tokens: first..<first + count, label: label ?? .work))
      first += count + 1
    }
    let links = Linker().links(spans, in: text, article: Article.ID(rawValue: id))
    return Linked(clusters: links.clusters, reasons: links.reasons, keys: links.keys)
  }

  @Test(arguments: [
    ["P Volodymyr Zelenskyy", "P Zelenskyy", "P Zelensky", "P Zelenskiy", "P V. Zelenskyy"],
    ["L United States", "L U.S.", "L US", "L United States"],
    ["O North Atlantic Treaty Organization", "O NATO"],
    ["O Bahr Air Logistics", "O Bahr Air"], ["R F-16", "R F-16s"], ["L Zürich", "L ZURICH"],
    ["R Leopard 2A8", "R Leopards"], ["O Ministry of Health", "O MoH", "O Ministry of Health"],
  ])
  func `forms of one name are one entity`(_ marks: [String]) {
    #expect(Set(linked(marks).clusters).count == 1)
  }

  @Test(arguments: [
    ["P Li Wei", "P Li Na"], ["P Jordan", "L Jordan"], ["P Anna Lima", "P Carlos Lima"],
    ["G Ukrainian", "L Ukraine"], ["L Niger", "L Nigeria"], ["L Dnipro", "L Dnipro River"],
    ["O Real Madrid", "O Atlético Madrid"], ["M $3", "M $5"],
  ])
  func `names of two things are two entities`(_ marks: [String]) {
    #expect(Set(linked(marks).clusters).count == 2)
  }

  @Test func `a bare surname goes to the person named last`() {
    let clusters = linked(["P Li Wei", "P Li Na", "P Li", "P Li Wei", "P Li"]).clusters
    #expect(clusters == [0, 1, 1, 0, 0])
  }

  @Test func `a bare surname has a key of its article`() {
    #expect(linked(["P Lima"]).keys != linked(["P Lima"], id: 2).keys)
    #expect(linked(["P Ana Lima"]).keys == linked(["P Ana Lima"], id: 2).keys)
  }

  @Test func `every link says why`() {
    let reasons = linked(["P Ana Lima", "P Lima", "L U.S.", "L America"]).reasons
    #expect(reasons == [.first, .partOfName("Ana Lima"), .first, .table])
    #expect("\(LinkReason.partOfName("Ana Lima"))" == "part of the name “Ana Lima”")
  }

  @Test func `thousands of names of one surname take no quadratic time`() {
    let marks = (0..<3_000).map { "P A\($0) Li" } + Array(repeating: "P Li", count: 3_000)
    #expect(linked(marks).clusters.count == 6_000)
  }
}
