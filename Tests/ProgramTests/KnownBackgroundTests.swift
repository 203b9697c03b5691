import TestSupport
import Testing

@testable import gazette

struct KnownBackgroundTests {
  @Test func `a background is known of the kind of terminal that told it`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/background"
    let known = KnownBackground(path: path, terminal: "xterm")
    #expect(known.isLight == nil)
    try known.remember(isLight: true)
    #expect(known.isLight == true)
    try known.remember(isLight: false)
    #expect(known.isLight == false)
    #expect(KnownBackground(path: path, terminal: "linux").isLight == nil)
  }

  @Test func `a background is not kept where there is no folder for it`() {
    #expect(throws: SystemError.self) {
      try KnownBackground(path: "/no/such/folder/background", terminal: "xterm")
        .remember(isLight: true)
    }
  }
}
