import Articles
import Testing

@testable import Store

struct AnchoringTests {
  private static let before = "The ministers met in Kyiv on Monday. Nobody said how long it took. "
  private static let quote = "Talks for more Patriot systems are in the works, he said on Tuesday."
  private static let after = " The delivery will take months. Germany has promised three of them."

  /// The text of the highlight in another version of the article; nil where it is lost.
  private func highlighted(_ quote: String = quote, in changed: String) -> String? {
    let old = Self.before + quote + Self.after
    let start = Self.before.utf8.count
    let anchoring = Anchoring(from: old, to: changed)
    let range = anchoring.moved(TextRange(start, start + quote.utf8.count))
    return range.isEmpty ? nil : String(changed[range])
  }

  @Test(arguments: [
    before + quote + after,
    "A new lede. " + before + quote + after,
    before.replacing("Monday", with: "the last day of September") + quote + after,
    before + quote + " Something new." + after,
    before + quote,
    quote + before,
    String(repeating: "New words at the beginning. ", count: 400) + before + quote + " Other end.",
  ])
  func `a highlight stays on its words when others change`(changed: String) {
    #expect(highlighted(in: changed) == Self.quote)
  }

  @Test(arguments: [
    "Talks for further Patriot systems are in the works, he said on Tuesday.",
    "Talks for more Patriot systems were in the works, she said on Tuesday.",
    "Talks about more Patriot systems are in the works, he said on Monday.",
    "Talks for more Patriot batteries and other systems are in the works, he said on Tuesday.",
    "talks for more Patriot systems are “in the works”, he said on Tuesday",
  ])
  func `a highlight stays on words that were edited`(edited: String) {
    #expect(
      highlighted(in: Self.before + edited + Self.after).map { trimmed($0) } == trimmed(edited))
    let moved = "A new lede. " + Self.before + edited + " More." + Self.after
    #expect(highlighted(in: moved).map { trimmed($0) } == trimmed(edited))
  }

  /// Without the signs at its end, of which it does not matter whether they are marked.
  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { !$0.isLetter }.reversed())
  }

  @Test func `a long highlight may have much that is new inside`() {
    let quote = String(repeating: "It rained on the first day. ", count: 4) + Self.quote
    let edited = quote.replacing("Talks", with: "The weather was bad for days and days. Talks")
    #expect(highlighted(quote, in: Self.before + edited + Self.after) == edited)
  }

  @Test(arguments: [
    before + after, "Something else entirely stands here now.", "",
    before + "A remark of the minister was taken out after the article appeared." + after,
  ])
  func `a highlight whose words are gone is lost`(changed: String) {
    #expect(highlighted(in: changed) == nil)
  }

  @Test func `a short highlight is not found in other words`() {
    #expect(highlighted("cat", in: Self.before + "cut" + Self.after) == nil)
    #expect(highlighted("storm", in: Self.before + "stork" + Self.after) == "stork")
    #expect(highlighted("storm", in: Self.before + "calm" + Self.after) == nil)
  }

  @Test func `letters of several bytes are not cut`() {
    let quote = "Зеленский сказал, что переговоры о системах продолжаются."
    let edited = "Зеленский заявил, что переговоры о системах продолжаются."
    #expect(highlighted(quote, in: Self.before + edited + Self.after) == edited)
  }

  @Test func `a lost highlight is found when its words come back`() {
    let changed = "New. " + Self.before + Self.quote.replacing("more", with: "many") + Self.after
    let anchoring = Anchoring(from: Self.before + Self.after, to: changed)
    let found = anchoring.found(Self.quote, near: 60).map { String(changed[$0]) }
    #expect(found == Self.quote.replacing("more", with: "many"))
  }

  @Test(.timeLimit(.minutes(1))) func `a large text that repeats itself costs no time`() {
    let old = String(repeating: "a", count: 100_000)
    let changed =
      "c" + String(repeating: "a", count: 50_000) + "b" + String(repeating: "a", count: 49_999)
    let anchoring = Anchoring(from: old, to: changed)
    let ranges = (0..<20).map { TextRange(48_000 + $0 * 200, 48_000 + $0 * 200 + 900) }
    let start = ContinuousClock.now
    _ = ranges.map { anchoring.moved($0) }
    #expect(ContinuousClock.now - start < .seconds(20))
  }
}
