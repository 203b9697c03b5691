package import Entities
import Foundation

/// A table of fingerprints in a file: a model that has learned nothing yet.
package enum TableFile {
  /// The table of the model at `path`.
  package static func table(at path: String) throws -> LexicalTable {
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    return try RecognizerModel(bytes: bytes.span.bytes).table
  }

  /// Writes a model that has the table and no weights.
  package static func write(_ table: LexicalTable, to path: String) throws {
    let empty = RecognizerModel.Stage(
      weights: WeightTable([], unit: 1), transitions: Transitions())
    let model = RecognizerModel(
      table: table, first: empty, second: empty, types: WeightTable([], unit: 1))
    try Data(model.fileBytes).write(to: URL(fileURLWithPath: path))
  }
}
