import Articles
import CEmbedded
import Foundation
import Library
import Reader
import Screen
import Settings
import Store

@testable import gazette

/// A reader without a terminal: keys go in, frames come out, and every effect is answered before
/// the next key.
struct Session {
  private let script: String

  init(script: String) {
    self.script = script
  }

  /// Runs the script: `size 100x24`, `keys j j enter`, `type words`, `show`.
  ///
  /// - Returns: Each frame that `show` asks for, under a heading.
  func run() async throws -> String {
    let library = Library(
      store: try Store.inMemory(),
      annotator: Annotator(version: 1) { { (NameTable.annotate($0), NameTable.topics(of: $0)) } },
      now: { Self.moment })
    _ = try await library.add([Bundle.module.bundleURL.appending(path: "articles").path])
    await library.finishRecognition()
    var state = ReaderState(
      size: Size(rows: 24, columns: 80), keymap: .standard, theme: FaceTheme.theme,
      now: Self.moment.now)
    try await Self.perform([.list(state.listRequest())], in: library, &state)
    var frames = ""
    for line in script.split(separator: "\n") {
      let words = line.split(separator: " ").map(String.init)
      if words.first == "show" {
        frames += "=== \(line.dropFirst(5))\n" + state.frame().text(naming: FaceTheme.name)
      }
      for action in try Self.actions(words) {
        try await Self.perform(state.apply(action), in: library, &state)
      }
    }
    return frames
  }

  private static let moment = Filter.Moment(
    now: Timestamp(year: 2024, month: 7, day: 1), secondsFromUTC: 0)

  private static func perform(
    _ effects: [Effect], in library: Library, _ state: inout ReaderState
  ) async throws {
    var waiting = effects[...]
    while let effect = waiting.popFirst() {
      if let answer = try await library.make(effect) {
        waiting += state.apply(.arrived(answer))
      }
      if effect == .undo || effect == .redo { waiting += state.apply(.arrived(.changed)) }
      guard let arrival = library.arrival(of: effect, themes: Themes(folder: nil)) else {
        continue
      }
      waiting += state.apply(.arrived(arrival))
    }
  }

  private static func actions(_ words: [String]) throws -> [Action] {
    switch words.first {
    case "size":
      let sides = (words.last ?? "").split(separator: "x").compactMap { Int($0) }
      guard sides.count == 2 else { throw ScriptError(line: words) }
      return [.resized(Size(rows: sides[1], columns: sides[0]))]
    case "keys":
      return try words.dropFirst().map { word in
        guard let key = Key(word) else { throw ScriptError(line: words) }
        return .key(key)
      }
    case "type":
      return words.dropFirst().joined(separator: " ").map {
        .key($0 == " " ? .named(.space) : .character($0))
      }
    case "show", nil: return []
    default: throw ScriptError(line: words)
    }
  }
}

struct ScriptError: Error {
  var line: [String]
}

/// A theme in which every face has a color of its own, so that a frame tells faces apart.
enum FaceTheme {
  static let theme = Theme(
    name: "faces",
    styles: Dictionary(
      uniqueKeysWithValues: Face.allCases.enumerated().map { index, face in
        (face, Style(foreground: .rgb(red: 0, green: 0, blue: UInt8(index))))
      }))

  static func name(of style: Style) -> String {
    guard case .rgb(_, _, let index) = style.foreground else { return "" }
    return Face.allCases[Int(index)].rawValue
  }
}

/// A recognizer that knows a few names, so that frames do not change with a better one.
enum NameTable {
  private static let names: [(String, Entity.Kind, [String])] = [
    ("Ada Lovelace", .person, ["Lovelace"]),
    ("Charles Babbage", .person, ["Babbage"]),
    ("London", .place, []),
    ("Analytical Engine", .product, []),
    ("Royal Society", .organization, []),
  ]

  /// What the publisher says.
  @Sendable static func topics(of article: Article) -> [Topic] {
    article.categories.map { Topic(id: $0, name: $0, source: .publisher) }
  }

  @Sendable static func annotate(_ article: Article) -> Annotation {
    var found: [(TextRange, Int)] = []
    for (index, entry) in names.enumerated() {
      for name in [entry.0] + entry.2 {
        for range in TextSearch(name).matches(in: article.body.text)
        where !found.contains(where: { $0.0.overlaps(range) }) {
          found.append((range, index))
        }
      }
    }
    found.sort { $0.0 < $1.0 }
    var order: [Int] = []
    for (_, index) in found where !order.contains(index) { order.append(index) }
    return Annotation(
      entities: order.map { index in
        let (name, kind, aliases) = names[index]
        return Entity(id: Entity.ID(hashing: name), kind: kind, name: name, aliases: aliases)
      },
      mentions: found.map { range, index in
        Mention(range: range, entity: order.firstIndex(of: index) ?? 0)
      })
  }
}
