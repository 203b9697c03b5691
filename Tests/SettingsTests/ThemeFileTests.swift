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

  @Test func `a misspelt face is named with its line and the nearest face`() {
    let text = "[faces]\ntext = {}\nhedline = { bold = true }\n"
    #expect(
      throws: SettingsError(
        file: "mine.toml", line: 3, column: 1,
        message: "there is no face “hedline”; did you mean “headline”?")
    ) { try ThemeFile(text: { _ in text }).theme(named: "mine") }
  }

  @Test func `a color must be in the palette`() {
    let text = "[palette]\nink = \"#000000\"\n[faces]\ntext = { fg = \"imk\" }\n"
    #expect(
      throws: SettingsError(
        file: "mine.toml", line: 4, column: 1,
        message: "there is no color “imk”; did you mean “ink”?")
    ) { try ThemeFile(text: { _ in text }).theme(named: "mine") }
  }

  @Test func `a theme takes what it leaves out from the one it inherits`() throws {
    let files = [
      "base": "[palette]\na = \"#010203\"\n[faces]\nlink = { fg = \"a\" }\nhit = { bold = true }",
      "mine": "inherit = \"base\"\n[palette]\na = \"#040506\"\n[faces]\nhit = { dim = true }",
    ]
    let theme = try ThemeFile(text: { files[$0] }).theme(named: "mine")
    #expect(theme[.link].foreground == .rgb(red: 4, green: 5, blue: 6))
    #expect(theme[.hit].attributes == .dim)
  }

  @Test func `a theme that inherits itself is refused`() {
    #expect(throws: SettingsError.self) {
      try ThemeFile(text: { _ in "inherit = \"mine\"" }).theme(named: "mine")
    }
  }

  @Test func `a syntax error names line and column`() {
    #expect {
      try ThemeFile(text: { _ in "[faces]\ntext = {" }).theme(named: "mine")
    } throws: { error in
      (error as? SettingsError)?.line == 2
    }
  }
}
