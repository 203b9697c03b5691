/// What the recognizer has learned: fingerprints of names and words, and the weights of two stages.
package struct RecognizerModel: Sendable {
  /// The weights of one pass over a document.
  package struct Stage: Sendable {
    package let weights: WeightTable
    package let transitions: Transitions

    package init(weights: WeightTable, transitions: Transitions) {
      self.weights = weights
      self.transitions = transitions
    }
  }

  package let table: LexicalTable
  /// The first pass, which knows each sentence and how its words are used in the document.
  package let first: Stage
  /// The second pass, which adds to the first what that found in the rest of the document.
  package let second: Stage
  /// The weights by which the types of the found names are settled.
  package let types: WeightTable

  package init(table: LexicalTable, first: Stage, second: Stage, types: WeightTable) {
    self.table = table
    self.first = first
    self.second = second
    self.types = types
  }
}
