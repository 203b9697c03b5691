/// One thing that can be set, in `config.toml` and with `:set`.
package struct Setting: Sendable {
  /// What a setting may be.
  package enum Kind: Equatable, Sendable {
    case boolean
    case number(ClosedRange<Int>)
    /// A number, or `auto` for a share of the screen.
    case columns(ClosedRange<Int>)
    case word([String])
    /// Any text; `what` says what it is, as in "a theme's name".
    case text(what: String)
    /// A program and its arguments, or nothing.
    case commandLine
  }

  package let name: String
  package let kind: Kind
  /// One sentence without a full stop.
  package let help: String
  private let read: @Sendable (Options) -> String
  private let write: @Sendable (inout Options, String) throws(RowFormatError) -> Bool

  /// Its value in `options`, as `set` reads it.
  package func text(in options: Options) -> String { read(options) }

  /// Its value when nothing is set.
  package var standard: String { read(Options()) }

  /// Sets it to what `text` says.
  ///
  /// - Throws: Where `text` is no value of its kind; `options` are then as they were.
  package func set(_ text: String, in options: inout Options) throws(SettingFault) {
    let isValue: Bool
    do throws(RowFormatError) {
      isValue = try write(&options, text)
    } catch {
      throw SettingFault(setting: name, kind: kind, format: error)
    }
    guard isValue else { throw SettingFault(setting: name, kind: kind) }
  }

  /// What may be typed for it; empty where that is no list.
  package var candidates: [String] {
    switch kind {
    case .boolean: ["true", "false"]
    case .word(let words): words
    case .columns: ["auto"]
    case .number, .text, .commandLine: []
    }
  }
}

/// A value that a setting cannot have, printed as a sentence for the user.
package struct SettingFault: Error, Equatable, CustomStringConvertible {
  package let setting: String
  package let kind: Setting.Kind
  /// What is wrong within a format.
  package let format: RowFormatError?

  package init(setting: String, kind: Setting.Kind, format: RowFormatError? = nil) {
    self.setting = setting
    self.kind = kind
    self.format = format
  }

  package var description: String {
    format.map { "“\(setting)”, column \($0.column): \($0.message)" } ?? "“\(setting)” is \(kind)"
  }
}

extension Setting.Kind: CustomStringConvertible {
  /// What a value must be: "true or false", "a number from 20 to 200".
  package var description: String {
    switch self {
    case .boolean: "true or false"
    case .number(let range): "a number from \(range.lowerBound) to \(range.upperBound)"
    case .columns(let range):
      "“auto” or a number from \(range.lowerBound) to \(range.upperBound)"
    case .word(let words): words.map { "“\($0)”" }.joinedByOr
    case .text(let what): what
    case .commandLine: "a program with its arguments in quotes, or \"\" for none"
    }
  }
}

extension [String] {
  fileprivate var joinedByOr: String {
    guard count > 1, let last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}

extension Setting {
  init(
    _ name: String, _ path: any WritableKeyPath<Options, Bool> & Sendable, _ help: String
  ) {
    self.init(name: name, kind: .boolean, help: help) {
      "\($0[keyPath: path])"
    } write: { options, text in
      guard let value = Bool(text) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  init(
    _ name: String, _ path: any WritableKeyPath<Options, Int> & Sendable,
    in range: ClosedRange<Int>, _ help: String
  ) {
    self.init(name: name, kind: .number(range), help: help) {
      "\($0[keyPath: path])"
    } write: { options, text in
      guard let value = Int(text), range.contains(value) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  init(
    columns name: String, _ path: any WritableKeyPath<Options, Int?> & Sendable,
    in range: ClosedRange<Int>, _ help: String
  ) {
    self.init(name: name, kind: .columns(range), help: help) {
      $0[keyPath: path].map(String.init) ?? "auto"
    } write: { options, text in
      let value = Int(text)
      guard text == "auto" || value.map(range.contains) == true else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  init<Word: RawRepresentable<String> & Sendable>(
    _ name: String, _ path: any WritableKeyPath<Options, Word> & Sendable, of words: [Word],
    _ help: String
  ) {
    self.init(name: name, kind: .word(words.map(\.rawValue)), help: help) {
      $0[keyPath: path].rawValue
    } write: { options, text in
      guard let value = words.first(where: { $0.rawValue == text }) else { return false }
      options[keyPath: path] = value
      return true
    }
  }

  init(
    command name: String, _ path: any WritableKeyPath<Options, String> & Sendable, _ help: String
  ) {
    self.init(name: name, kind: .commandLine, help: help) {
      $0[keyPath: path]
    } write: { options, text in
      guard text.isEmpty || ArgumentVector(text) != nil else { return false }
      options[keyPath: path] = text
      return true
    }
  }

  init(
    text name: String, _ path: any WritableKeyPath<Options, String> & Sendable, what: String,
    _ help: String
  ) {
    self.init(name: name, kind: .text(what: what), help: help) {
      $0[keyPath: path]
    } write: { options, text in
      guard !text.isEmpty else { return false }
      options[keyPath: path] = text
      return true
    }
  }

  init(
    format name: String, _ path: any WritableKeyPath<Options, RowFormat> & Sendable, what: String,
    _ help: String
  ) {
    self.init(name: name, kind: .text(what: what), help: help) {
      $0[keyPath: path].text
    } write: { (options, text) throws(RowFormatError) in
      guard !text.isEmpty else { return false }
      options[keyPath: path] = try RowFormat(text)
      return true
    }
  }
}
