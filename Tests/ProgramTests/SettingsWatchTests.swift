import Glibc
import TestSupport
import Testing

@testable import gazette

struct SettingsWatchTests {
  private let home: TemporaryFolder
  private var folder: String { home.path + "/gazette" }

  init() throws {
    home = try TemporaryFolder()
  }

  @Test func `a file that is written anew is a change, one beside it is none`() throws {
    mkdir(folder, 0o755)
    let watch = SettingsWatch(folder: folder)
    try home.write("x", to: "gazette/notes.txt")
    #expect(!watch.takeChange())
    try home.write("measure = 60\n", to: "gazette/config.toml")
    #expect(watch.takeChange())
    #expect(!watch.takeChange())
  }

  @Test func `a file that takes the place of another is a change`() throws {
    mkdir(folder, 0o755)
    let watch = SettingsWatch(folder: folder)
    try home.write("x", to: "gazette/new")
    #expect(!watch.takeChange())
    rename(folder + "/new", folder + "/keys.toml")
    #expect(watch.takeChange())
  }

  @Test func `a folder that is made later is watched from then on`() throws {
    let watch = SettingsWatch(folder: folder + "/deeper")
    mkdir(folder, 0o755)
    #expect(!watch.takeChange())
    mkdir(folder + "/deeper", 0o755)
    #expect(watch.takeChange())
    mkdir(folder + "/deeper/themes", 0o755)
    #expect(watch.takeChange())
    try home.write("x", to: "gazette/deeper/themes/mine.toml")
    #expect(watch.takeChange())
  }

  @Test func `a file that is a link is watched where it lies`() throws {
    mkdir(folder, 0o755)
    mkdir(home.path + "/dots", 0o755)
    try home.write("a", to: "dots/reader")
    symlink(home.path + "/dots/reader", folder + "/config.toml")
    let watch = SettingsWatch(folder: folder)
    try home.write("b", to: "dots/reader")
    #expect(watch.takeChange())
  }

  @Test func `the file of a theme used by its path is watched`() throws {
    mkdir(folder, 0o755)
    try home.write("a", to: "mine")
    let watch = SettingsWatch(folder: folder)
    watch.follow(theme: home.path + "/mine")
    try home.write("b", to: "mine")
    #expect(watch.takeChange())
  }
}
