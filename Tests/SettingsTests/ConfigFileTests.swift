import Reader
import Settings
import Testing

struct ConfigFileTests {
  private func options(_ text: String) -> (options: Options, errors: [String]) {
    var options = Options()
    let errors = ConfigFile.apply(text, name: "config.toml", to: &options)
    return (options, errors.map(\.description))
  }

  @Test func `a setting takes its value from the file`() {
    let (options, errors) = options("measure = 60\njustify = true\ntheme = \"nord\"\n")
    #expect(errors == [])
    #expect(options.measure == 60)
    #expect(options.isJustified)
    #expect(options.theme == "nord")
  }

  @Test func `the shipped file names every setting at its default`() {
    let bare = ConfigFile.template.split(separator: "\n")
      .filter { $0.hasPrefix("#") && !$0.hasPrefix("# ") }.map { $0.dropFirst() }
    #expect(bare.map { $0.prefix { $0 != " " } } == Setting.all.map { $0.name[...] })
    let (options, errors) = options(bare.joined(separator: "\n"))
    #expect(errors == [])
    #expect(options == Options())
  }

  @Test func `the shipped file sets nothing`() {
    let lines = ConfigFile.template.split(separator: "\n")
    #expect(lines.allSatisfy { $0.hasPrefix("#") && $0.count <= 100 })
  }

  @Test func `a misspelt setting is named with line and column, and the rest holds`() {
    let (options, errors) = options("# mine\n  mesure = 60\njustify = true\n")
    #expect(
      errors == ["config.toml:2:3: there is no setting “mesure”; did you mean “measure”?"])
    #expect(options.isJustified)
  }

  @Test(arguments: [
    ("measure = 5", "config.toml:1:11: “measure” is a number from 20 to 200"),
    ("measure = \"60\"", "config.toml:1:11: “measure” is a number from 20 to 200"),
    ("justify = \"yes\"", "config.toml:1:11: “justify” is true or false"),
    ("list-width = 3", "config.toml:1:14: “list-width” is “auto” or a number from 16 to 200"),
    ("dates = \"iso\"", "config.toml:1:9: “dates” is “age” or “date”"),
    ("theme = 3", "config.toml:1:9: “theme” is a theme's name or path in quotes"),
  ])
  func `a value of the wrong kind is named with the right one`(line: String, error: String) {
    let (options, errors) = options(line + "\n")
    #expect(errors == [error])
    #expect(options == Options())
  }

  @Test func `a line that is no TOML is left out, and the rest holds`() {
    let (options, errors) = options("measure = 60\njustify = = true\nmouse = false\n")
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("config.toml:2:") == true)
    #expect(options.measure == 60)
    #expect(!options.isMouseOn)
  }

  @Test(arguments: [
    "[hooks]\nopen = \"a 'b c'\"\n", "hooks.open = \"a 'b c'\"\n",
    "hooks = { open = \"a 'b c'\" }\n",
  ])
  func `a hook is written in a table, or with a dot`(text: String) {
    let (options, errors) = options(text)
    #expect(errors == [])
    #expect(options.hooks.open == "a 'b c'")
  }

  @Test(arguments: [
    ("[hooks]\nopne = \"a\"\n", "config.toml:2:1: there is no setting “hooks.opne”"),
    ("[hooks]\nopen = \"a 'b\"\n", "config.toml:2:8: “hooks.open” is a program"),
    ("hooks.open = 3\n", "config.toml:1:14: “hooks.open” is a program"),
    ("hooks = { opne = \"a\" }\n", "config.toml:1:1: there is no setting “hooks.opne”"),
    ("[hoks]\nopen = \"a\"\n", "config.toml:2:1: there is no setting “hoks.open”"),
  ])
  func `what is wrong in a hook is named with its place`(text: String, error: String) {
    #expect(options(text).errors.count == 1)
    #expect(options(text).errors.first?.hasPrefix(error) == true)
  }

  @Test(arguments: ["[", "\"\"\"", "a = [1,\n2", "= = =\n= = =\n"])
  func `a file that is no TOML sets nothing and says why`(text: String) {
    let (options, errors) = options(text)
    #expect(!errors.isEmpty)
    #expect(options == Options())
  }
}
