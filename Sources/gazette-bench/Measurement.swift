import Foundation

/// Times in milliseconds.
struct Measurement {
  private(set) var milliseconds: [Double] = []

  /// Runs and times `body`.
  mutating func time<Value>(_ body: () throws -> Value) rethrows -> Value {
    let clock = ContinuousClock()
    let start = clock.now
    defer { milliseconds.append((clock.now - start).milliseconds) }
    return try body()
  }

  /// Counts a time that was taken elsewhere.
  mutating func add(_ time: Double) { milliseconds.append(time) }

  /// The time that so many of the runs did not exceed.
  func quantile(_ share: Double) -> Double {
    let sorted = milliseconds.sorted()
    guard let last = sorted.last else { return 0 }
    return sorted.indices.contains(Int(share * Double(sorted.count)))
      ? sorted[Int(share * Double(sorted.count))] : last
  }
}

extension Duration {
  var milliseconds: Double {
    Double(components.seconds) * 1000 + Double(components.attoseconds) / 1e15
  }
}

/// A number with so many decimals, `width` columns wide.
func column(_ value: Double, _ decimals: Int = 2, width: Int = 9) -> String {
  var scale = 1.0
  for _ in 0..<decimals { scale *= 10 }
  let whole = Int((value * scale).rounded())
  let digits = String(abs(whole))
  let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  let text =
    (whole < 0 ? "-" : "") + padded.dropLast(decimals)
    + (decimals > 0 ? "." + padded.suffix(decimals) : "")
  return String(repeating: " ", count: max(0, width - text.count)) + text
}

/// A text `width` columns wide.
func column(_ text: String, width: Int) -> String {
  text + String(repeating: " ", count: max(0, width - text.count))
}

/// The most memory this process has had, in megabytes; 0 where the system does not say.
func peakMegabytes() -> Double {
  let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
  let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
  let kilobytes = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
  return kilobytes.flatMap { Double($0) }.map { $0 / 1024 } ?? 0
}
