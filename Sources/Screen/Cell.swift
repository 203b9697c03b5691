/// One cell of a screen: the code points of a cluster, its width and its style.
package struct Cell: Sendable {
  /// At most five code points; what is left of the five is zero.
  package var scalars: InlineArray<5, UInt32>
  /// 1 or 2; 0 in the cell that the right half of a wide cluster covers.
  package var columns: UInt8
  package var style: Style

  package init(_ scalars: InlineArray<5, UInt32>, columns: UInt8, style: Style) {
    self.scalars = scalars
    self.columns = columns
    self.style = style
  }

  /// A space.
  package static func blank(_ style: Style) -> Cell {
    Cell([0x20, 0, 0, 0, 0], columns: 1, style: style)
  }

  /// What stands in the cell; empty under the right half of a wide cluster.
  package var text: String {
    var text = ""
    for index in scalars.indices {
      guard let scalar = Unicode.Scalar(scalars[index]), scalar.value != 0 else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
