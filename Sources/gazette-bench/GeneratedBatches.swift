import Articles
import Dispatch
import Store
import Synchronization

/// Generated articles in batches, the oldest first, each made on another thread while the one before
/// is used.
struct GeneratedBatches: Sequence {
  typealias Batch = [(article: Article, finding: Finding)]

  private let news: GeneratedNews
  private let count: Int
  private let length: Int

  init(_ news: GeneratedNews, count: Int, length: Int) {
    self.news = news
    self.count = count
    self.length = length
  }

  func makeIterator() -> Iterator { Iterator(news, count: count, length: length) }

  struct Iterator: IteratorProtocol {
    private let news: GeneratedNews
    private let length: Int
    /// How many are not made yet.
    private var left: Int
    private let batch = SharedBatch()
    private let work = DispatchGroup()

    init(_ news: GeneratedNews, count: Int, length: Int) {
      self.news = news
      self.length = length
      left = count
      prepare()
    }

    mutating func next() -> Batch? {
      work.wait()
      let made = batch.take()
      prepare()
      return made.isEmpty ? nil : made
    }

    private mutating func prepare() {
      let range = Swift.max(0, left - length)..<left
      left = range.lowerBound
      DispatchQueue.global().async(group: work) { [news, batch] in
        batch.put(range.reversed().map { news.article($0) })
      }
    }
  }
}

/// A batch that one thread makes and another takes.
private final class SharedBatch: Sendable {
  private let batch = Mutex<GeneratedBatches.Batch>([])

  func put(_ made: GeneratedBatches.Batch) { batch.withLock { $0 = made } }

  func take() -> GeneratedBatches.Batch {
    batch.withLock { batch in
      defer { batch = [] }
      return batch
    }
  }
}
