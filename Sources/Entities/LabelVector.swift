/// A number for each label, padded to 48.
package struct LabelVector: Sendable {
  package var low: SIMD16<Float>
  package var middle: SIMD16<Float>
  package var high: SIMD16<Float>

  /// The same number for every label.
  @inline(__always)
  package init(repeating value: Float = 0) {
    low = SIMD16(repeating: value)
    middle = SIMD16(repeating: value)
    high = SIMD16(repeating: value)
  }

  @inline(__always)
  package init(low: SIMD16<Float>, middle: SIMD16<Float>, high: SIMD16<Float>) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  package subscript(label: Int) -> Float {
    @inline(__always)
    get { label < 16 ? low[label] : label < 32 ? middle[label - 16] : high[label - 32] }
    @inline(__always)
    set {
      if label < 16 {
        low[label] = newValue
      } else if label < 32 {
        middle[label - 16] = newValue
      } else {
        high[label - 32] = newValue
      }
    }
  }

  /// Adds `factor` times `other`.
  @inline(__always)
  package mutating func add(_ other: LabelVector, times factor: Float) {
    low += other.low * factor
    middle += other.middle * factor
    high += other.high * factor
  }

  @inline(__always)
  package static func + (left: LabelVector, right: LabelVector) -> LabelVector {
    LabelVector(
      low: left.low + right.low, middle: left.middle + right.middle, high: left.high + right.high)
  }

  @inline(__always)
  package static func - (left: LabelVector, right: LabelVector) -> LabelVector {
    LabelVector(
      low: left.low - right.low, middle: left.middle - right.middle, high: left.high - right.high)
  }

  @inline(__always)
  package static func * (left: LabelVector, right: LabelVector) -> LabelVector {
    LabelVector(
      low: left.low * right.low, middle: left.middle * right.middle, high: left.high * right.high)
  }

  @inline(__always)
  package static func * (left: LabelVector, right: Float) -> LabelVector {
    LabelVector(low: left.low * right, middle: left.middle * right, high: left.high * right)
  }

  /// The sum over all labels.
  @inline(__always)
  package var sum: Float { (low + middle + high).sum() }

  /// The greatest value.
  @inline(__always)
  package var max: Float { pointwiseMax(pointwiseMax(low, middle), high).max() }

  /// e to the power of each value less `shift`, within 1e-6 of the true one; 0 below e^-80.
  @inline(__always)
  package func exponential(shift: Float) -> LabelVector {
    LabelVector(
      low: Self.exponential(low - shift), middle: Self.exponential(middle - shift),
      high: Self.exponential(high - shift))
  }

  /// Two to the whole part by exponent bits, and to the rest by Taylor's series.
  @inline(__always)
  private static func exponential(_ power: SIMD16<Float>) -> SIMD16<Float> {
    let clamped = power.clamped(
      lowerBound: SIMD16(repeating: -80), upperBound: SIMD16(repeating: 80))
    let scaled = clamped * 1.442_695_04
    let magic = SIMD16<Float>(repeating: 12_582_912)
    let shifted = scaled + magic
    let rest = (scaled - (shifted - magic)) * 0.693_147_18
    var series = rest * (1.0 / 720) + (1.0 / 120)
    series = series * rest + (1.0 / 24)
    series = series * rest + (1.0 / 6)
    series = series * rest + 0.5
    series = series * rest + 1
    series = series * rest + 1
    let bits = unsafeBitCast(shifted, to: SIMD16<Int32>.self) &<< 23
    return unsafeBitCast(
      unsafeBitCast(series, to: SIMD16<Int32>.self) &+ bits, to: SIMD16<Float>.self)
  }
}
