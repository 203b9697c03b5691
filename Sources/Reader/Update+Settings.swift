import Articles
import Screen

extension ReaderState {
  /// Runs `:set`: `NAME=VALUE` sets, `NAME?` shows, `NAME`, `noNAME` and `NAME!` turn a setting
  /// that is true or false; nothing opens a list of them all.
  mutating func set(_ argument: String?) -> [Effect] {
    guard let argument else {
      var picker = Picker(title: "Settings", offer: .settings)
      picker.receive(
        Setting.all.map {
          Choice($0.name + " = " + $0.text(in: options), detail: "", value: .setting($0.name))
        })
      popup = .picker(picker)
      return []
    }
    do throws(PromptError) {
      return try set(Assignment(argument))
    } catch {
      message = Message(error.message, isError: true)
      return []
    }
  }

  private mutating func set(_ assignment: Assignment) throws(PromptError) -> [Effect] {
    let setting = assignment.setting
    guard let value = assignment.value(in: options) else {
      message = Message("\(setting.name) = \(setting.text(in: options))")
      return []
    }
    var wanted = options
    do throws(SettingFault) {
      try setting.set(value, in: &wanted)
    } catch {
      throw PromptError("\(error)")
    }
    message = Message("\(setting.name) = \(value)")
    return use(wanted)
  }

  /// Makes other options hold at once.
  mutating func use(_ wanted: Options) -> [Effect] {
    let before = options
    options = wanted
    var effects: [Effect] = []
    if wanted.theme != before.theme {
      options.theme = before.theme  // until the theme has been read
      effects.append(.loadTheme(resolved(theme: wanted.theme)))
    }
    if wanted.grouping != before.grouping { options.use(wanted.grouping) }
    if options.sort != before.sort {
      list.order = options.sort
      effects.append(.list(listRequest(following: list.selectedRow?.id)))
    }
    sidebar.use(wanted.entityOrder)
    if wanted.isMouseOn != before.isMouseOn { effects.append(.useMouse(wanted.isMouseOn)) }
    return effects
  }

  /// Takes the theme that suits the terminal's background, unless another was chosen.
  mutating func use(lightBackground isLight: Bool) -> [Effect] {
    guard isLight != hasLightBackground else { return [] }
    hasLightBackground = isLight
    let isAutomatic = options.theme == Theme.automatic
    return [.rememberBackground(isLight: isLight)]
      + (isAutomatic ? [.loadTheme(resolved(theme: options.theme))] : [])
  }

  /// The theme that a name means: itself, or for `auto` the one that suits the background.
  func resolved(theme name: String) -> String {
    name == Theme.automatic ? Theme.name(onLightBackground: hasLightBackground) : name
  }

  /// Opens the prompt with a setting and its value, to be changed.
  mutating func edit(settingNamed name: String) -> [Effect] {
    let value = Setting.named(name)?.text(in: options) ?? ""
    popup = .prompt(prompt(for: .command, text: "set \(name)=\(value)"))
    return []
  }

  /// The lines that `:set` and the beginning of an argument may become; nil for other commands.
  func settingCompletions(of line: String) -> [String]? {
    guard let typed = line.argument(of: .set) else { return nil }
    guard let equals = typed.firstIndex(of: "=") else {
      return Setting.all.filter { $0.name.hasPrefix(typed) }.map { "set \($0.name)=" }
    }
    let name = String(typed[..<equals])
    let value = typed[typed.index(after: equals)...]
    guard let setting = Setting.named(name) else { return [] }
    return setting.candidates.filter { $0.hasPrefix(value) }.map { "set \(name)=\($0)" }
  }

  /// What may be set, for the box over the prompt; nil where the line is no `:set`.
  func settingHints(of line: String) -> [(name: String, help: String)]? {
    guard let typed = line.argument(of: .set) else { return nil }
    let name = typed.prefix { $0 != "=" && $0 != "?" && $0 != "!" }
    return Setting.all.filter { typed.contains("=") ? $0.name == name : $0.name.hasPrefix(name) }
      .map { ("\($0.name)=\($0.text(in: options))", $0.help) }
  }
}

/// What stands behind `:set`.
private struct Assignment {
  enum Verb {
    case show
    case turn
    case set(String)
  }

  let setting: Setting
  let verb: Verb

  init(_ text: String) throws(PromptError) {
    if let equals = text.firstIndex(of: "=") {
      let value = text[text.index(after: equals)...].drop { $0 == " " }
      setting = try Self.setting(String(text[..<equals].prefix { $0 != " " }))
      verb = .set(String(value))
    } else if text.hasSuffix("?") || text.hasSuffix("!") {
      setting = try Self.setting(String(text.dropLast()))
      verb = text.hasSuffix("?") ? .show : .turn
    } else if let setting = Setting.named(text) {
      self.setting = setting
      verb = setting.kind == .boolean ? .set("true") : .show
    } else {
      let name = text.hasPrefix("no") ? String(text.dropFirst(2)) : text
      setting = try Self.setting(name, written: text)
      verb = .set("false")
    }
  }

  /// The value to set; nil to show the one that holds.
  func value(in options: Options) -> String? {
    switch verb {
    case .show: nil
    case .turn: setting.text(in: options) == "true" ? "false" : "true"
    case .set(let value): value
    }
  }

  private static func setting(
    _ name: String, written: String? = nil
  ) throws(PromptError) -> Setting {
    if let setting = Setting.named(name) { return setting }
    let name = written ?? name
    let question =
      Setting.all.map(\.name).nearest(to: name).map { "; did you mean “\($0)”?" } ?? ""
    throw PromptError("there is no setting “\(name)”" + question)
  }
}
