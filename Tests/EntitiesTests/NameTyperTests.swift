import Articles
import Testing

@testable import Entities

@Suite struct NameTyperTests {
  private func text(_ string: String) -> TokenizedText {
    Tokenizer().tokenize(.fixture(string))
  }

  private func marks(_ spans: [TypedSpan], in text: TokenizedText) -> [String] {
    spans.map { "\($0.label.letter) \(text.string($0.tokens))" }
  }

  @Test func `a noun before a name between commas tells its type`() {
    let text = text("A Lagos-based bank, Natixis, has closed, and a diplomat, Ana Lima, left.")
    let spans = Appositions(text: text).added(to: [])
    #expect(marks(spans, in: text) == ["O Natixis", "P Ana Lima"])
  }

  @Test(arguments: [
    "The bank, Natixis, has closed.", "A bank, said Lima, has closed.", "A bank, however, closed.",
    "A bank, Monday, closed.", "A Bank, Natixis, has closed.", "A bank, Natixis",
  ])
  func `other commas tell nothing`(_ string: String) {
    let text = text(string)
    #expect(Appositions(text: text).added(to: []).isEmpty)
  }

  @Test func `a name that was found keeps its type beside an apposition`() {
    let text = text("A bank, Ana Lima, has closed.")
    let found = [TypedSpan(tokens: 3..<5, label: .person)]
    #expect(Appositions(text: text).added(to: found) == found)
  }

  @Test func `a table without weights leaves the types alone`() {
    let text = text("Ana Lima left Porto.")
    let extractor = FeatureExtractor(text: text, table: LexicalTable())
    let typer = NameTyper(weights: WeightTable([], unit: 1), extractor: extractor)
    let found = [TypedSpan(tokens: 0..<2, label: .person), TypedSpan(tokens: 3..<4, label: .place)]
    let marginals = [LabelVector](repeating: LabelVector(bits: 1), count: text.tokens.count)
    #expect(typer.settled(found, marginals: marginals) == found)
  }

  @Test func `an unsure name takes the type of the other names in its list`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      "The jury heard Ana Lima, Piet de Vries, Olena Bondar and Omar al-Masri on Monday.")
    #expect(marks.filter { $0.hasPrefix("P") }.count == 4)
  }

  @Test func `numbers have no candidates`() {
    let text = text("Ana Lima left on Monday.")
    let spans = [TypedSpan(tokens: 0..<2, label: .person), TypedSpan(tokens: 4..<5, label: .date)]
    let marginals = [LabelVector](repeating: LabelVector(bits: 1), count: text.tokens.count)
    let found = NameTyper.candidates(spans, in: text, marginals: marginals)
    #expect(found.places == [0])
    #expect(found.candidates.map(\.tokens) == [0..<2])
  }

  @Test(arguments: [
    ("X, a bank in Lagos, closed.", "bank"),
    ("X, the city's largest employer, closed.", "employer"),
  ])
  func `the head of a phrase behind a name is its last noun`(_ string: String, _ head: String) {
    let text = text(string)
    let extractor = FeatureExtractor(text: text, table: LexicalTable())
    let phrases = NounPhrases(text: text, notes: extractor.notes, sentence: text.sentences[0])
    #expect(phrases.definer(behind: 1).map(text.string) == head)
  }
}
