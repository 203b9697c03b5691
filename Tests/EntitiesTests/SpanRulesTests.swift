import Articles
import Testing

@testable import Entities

@Suite struct SpanRulesTests {
  private func mended(_ string: String, _ spans: [TypedSpan]) -> [String] {
    let text = Tokenizer().tokenize(.fixture(string))
    return SpanRules(text: text, gazetteer: Gazetteer()).mended(spans)
      .map { "\($0.label.letter) \(text.string($0.tokens))" }
  }

  @Test func `an unsure number leaves a date found by its form in its place`() {
    let unsure = TypedSpan(tokens: 1..<4, label: .date, confidence: 0.4)
    #expect(mended("After November's vote they left.", [unsure]) == ["D November"])
  }

  @Test func `a name without a capital must be sure`() {
    let unsure = TypedSpan(tokens: 1..<3, label: .event, confidence: 0.5)
    #expect(mended("They sent military aid again.", [unsure]).isEmpty)
    let sure = TypedSpan(tokens: 1..<3, label: .event, confidence: 0.9)
    #expect(mended("They sent military aid again.", [sure]).count == 1)
  }

  @Test func `an unsure name takes the type that its list agrees on`() {
    let text = Tokenizer().tokenize(.fixture("He met Ana Lima, Oda Vik and Omar Said."))
    let list = [
      TypedSpan(tokens: 2..<4, label: .organization, confidence: 0.4),
      TypedSpan(tokens: 5..<7, label: .person, confidence: 0.7),
      TypedSpan(tokens: 8..<10, label: .person, confidence: 0.8),
    ]
    #expect(NameLists(text: text).evened(list).allSatisfy { $0.label == .person })
  }

  @Test func `a sure name keeps its type in a list`() {
    let text = Tokenizer().tokenize(.fixture("He met Acme, Oda Vik and Omar Said."))
    let list = [
      TypedSpan(tokens: 2..<3, label: .organization, confidence: 0.9),
      TypedSpan(tokens: 4..<6, label: .person, confidence: 0.7),
      TypedSpan(tokens: 7..<9, label: .person, confidence: 0.8),
    ]
    #expect(NameLists(text: text).evened(list) == list)
  }
}
