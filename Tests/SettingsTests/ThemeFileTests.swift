import CEmbedded
import Reader
import Screen
import Settings
import Testing

struct ThemeFileTests {
  @Test(arguments: embeddedThemeNames)
  func `every theme that ships can be read`(name: String) throws {
    let theme = try embeddedTheme(named: name)
    #expect(theme[.hitCurrent] != theme[.text])
  }

  /// A theme, and what is wrong with it as it is printed.
  private func read(_ text: String) throws -> (theme: Theme, errors: [String]) {
    var errors: [SettingsError] = []
    let theme = try ThemeFile(text: { $0 == "mine" ? text : nil })
      .theme(named: "mine", errors: &errors)
    return (theme, errors.map(\.description))
  }

  @Test func `a misspelt face is named with its line and the nearest face`() throws {
    let (theme, errors) = try read("[faces]\nhedline = { bold = true }\nlink = { dim = true }\n")
    #expect(errors == ["mine.toml:2:1: there is no face “hedline”; did you mean “headline”?"])
    #expect(theme[.link].attributes == .dim)
  }

  @Test func `mistakes are told in the order of the file`() throws {
    let (_, errors) = try read("[faces]\nzz = { bold = true }\naa = { bold = true }\n")
    #expect(errors.map { $0.prefix(11) } == ["mine.toml:2", "mine.toml:3"])
  }

  @Test func `a color must be in the palette`() throws {
    let (_, errors) = try read(
      "[palette]\nink = \"#000000\"\n[faces]\ntext = { fg = \"imk\" }\n")
    #expect(errors == ["mine.toml:4:8: there is no color “imk”; did you mean “ink”?"])
  }

  @Test func `a color that is none is left out of the palette`() throws {
    let (theme, errors) = try read(
      "[palette]\nink = \"#00\"\nred = \"#ff0000\"\n[faces]\nlink = { fg = \"red\" }\n")
    #expect(errors == ["mine.toml:2:7: a color is “#rrggbb” or one of the terminal's names"])
    #expect(theme[.link].foreground == .rgb(red: 255, green: 0, blue: 0))
  }

  @Test func `a table that themes do not have is named with its line`() throws {
    let (_, errors) = try read("[face]\nlink = { bold = true }\n")
    #expect(
      errors == ["mine.toml:1:1: a theme has “inherit”, “palette” and “faces”, not “face”"])
  }

  @Test func `a theme takes what it leaves out from the one it inherits`() throws {
    let files = [
      "base": "[palette]\na = \"#010203\"\n[faces]\nlink = { fg = \"a\" }\nhit = { bold = true }",
      "mine": "inherit = \"base\"\n[palette]\na = \"#040506\"\n[faces]\nhit = { dim = true }",
    ]
    var errors: [SettingsError] = []
    let theme = try ThemeFile(text: { files[$0] }).theme(named: "mine", errors: &errors)
    #expect(errors == [])
    #expect(theme[.link].foreground == .rgb(red: 4, green: 5, blue: 6))
    #expect(theme[.hit].attributes == .dim)
  }

  @Test func `a theme that inherits itself says so, and holds`() throws {
    var errors: [SettingsError] = []
    let text = "inherit = \"mine\"\n[faces]\nlink = { bold = true }\n"
    let theme = try ThemeFile(text: { _ in text }).theme(named: "mine", errors: &errors)
    #expect(errors.first?.description == "mine.toml:1:1: “inherit” goes round in a circle")
    #expect(theme[.link].attributes == .bold)
  }

  @Test func `a theme that inherits from none is read all the same`() throws {
    let (theme, errors) = try read("inherit = \"gone\"\n[faces]\nlink = { bold = true }\n")
    #expect(errors == ["mine.toml:1:1: there is no theme “gone”"])
    #expect(theme[.link].attributes == .bold)
  }

  @Test func `a syntax error names line and column, and the other lines hold`() throws {
    let (theme, errors) = try read("[faces]\ntext = {\nlink = { bold = true }\n")
    #expect(errors.count == 1)
    #expect(errors.first?.hasPrefix("mine.toml:2:") == true)
    #expect(theme[.link].attributes == .bold)
  }

  @Test func `a theme that is not there is refused`() {
    var errors: [SettingsError] = []
    #expect(throws: SettingsError(file: "mine", message: "there is no such theme")) {
      try ThemeFile(text: { _ in nil }).theme(named: "mine", errors: &errors)
    }
  }
}
