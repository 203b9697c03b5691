import Articles
import Foundation
import Store

/// Generates a library of each size and times what a reader does with it.
///
/// `gazette-bench [ARTICLES...] [--folder PATH] [--keep] [--only KIND]`; without sizes 10,000, 100,000 and
/// 1,000,000. A library that is there already is used as it is.
@main
struct Bench {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    let isKept = arguments.contains("--keep")
    arguments.removeAll { $0 == "--keep" }
    var only: String?
    if let index = arguments.firstIndex(of: "--only"), index + 1 < arguments.count {
      only = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
    }
    var folder = NSTemporaryDirectory()
    if let index = arguments.firstIndex(of: "--folder"), index + 1 < arguments.count {
      folder = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
    }
    let sizes = arguments.isEmpty ? [10_000, 100_000, 1_000_000] : arguments.compactMap { Int($0) }
    guard !sizes.isEmpty, arguments.isEmpty || sizes.count == arguments.count else {
      FileHandle.standardError.write(
        Data("usage: gazette-bench [ARTICLES...] [--folder PATH] [--keep] [--only KIND]\n".utf8))
      exit(2)
    }
    let news = GeneratedNews(seed: 1)
    for size in sizes {
      let path = folder + "/gazette-bench-\(size).db"
      try fill(path, size, news)
      try measure(path, size, news, only: only)
      guard !isKept else { continue }
      for suffix in ["", "-wal", "-shm"] {
        try? FileManager.default.removeItem(atPath: path + suffix)
      }
    }
  }

  private static func fill(_ path: String, _ size: Int, _ news: GeneratedNews) throws {
    print("\n\(size) articles")
    guard !FileManager.default.fileExists(atPath: path) else { return }
    let store = try Store.open(path: path)
    var importing = Measurement()
    var annotating = Measurement()
    var pairing = Measurement()
    var bytes = 0
    // Oldest first, as they come from feeds.
    for batch in GeneratedBatches(news, count: size, length: 5000) {
      bytes += batch.reduce(0) { $0 + $1.article.body.text.utf8.count }
      _ = try importing.time {
        try store.add(batch.map(\.article), arrived: GeneratedNews.now)
      }
      try annotating.time { try store.annotate(batch.map(\.finding), version: 1) }
      try pairing.time { while try store.pairSome() {} }
    }
    try store.mark(Filter("age:>3d"), at: moment, .read(true), label: "read")
    let seconds = importing.milliseconds.reduce(0, +) / 1000
    let annotatingSeconds = annotating.milliseconds.reduce(0, +) / 1000
    let pairingSeconds = pairing.milliseconds.reduce(0, +) / 1000
    try store.tidy()
    let size64 = try FileManager.default.attributesOfItem(atPath: path)[.size] as? NSNumber
    let fileBytes = size64?.doubleValue ?? 0
    print(
      """
      import          \(column(Double(size) / seconds, 0)) articles/s \
      \(column(Double(bytes) / seconds / 1e6, 1)) MB/s
      keep findings   \(column(Double(size) / annotatingSeconds, 0)) articles/s
      pair words      \(column(Double(size) / pairingSeconds, 0)) articles/s
      file            \(column(fileBytes / 1e6, 1)) MB, \
      \(column(fileBytes / Double(bytes), 3, width: 5)) of the text's \(column(Double(bytes) / 1e6, 1)) MB
      peak memory     \(column(peakMegabytes(), 1)) MB
      """)
  }

  static let moment = Filter.Moment(now: GeneratedNews.now)
}
