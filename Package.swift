// swift-tools-version: 6.2
import PackageDescription

// Targets and arrows: a target names what it may import, and nothing else.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

/// A library target of ours, in `Sources/<name>`.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of one target, in `Tests/<name>Tests`.
func tests(
  of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name)] + dependencies,
    resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "Gazette",
  dependencies: [],
  targets: [
    library("Articles"),
    library("Screen", ["Typesetting"]),
    .target(
      name: "CText",
      linkerSettings: [.linkedLibrary("fribidi"), .linkedLibrary("hyphen")]),
    library("Typesetting", ["CText"]),
    .target(
      name: "CTerminal", linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    library("Terminal", ["CTerminal", "Screen"]),

    tests(of: "Articles"),
    tests(of: "Screen"),
    tests(of: "Typesetting", ["CText"]),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    tests(of: "Terminal", ["terminal-probe"]),
  ],
  swiftLanguageModes: [.v6]
)
