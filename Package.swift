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

/// A small C target of ours over a library of the system.
func wrapper(
  _ name: String, of libraries: [String], headers: [String] = []
) -> Target {
  .target(
    name: name,
    cSettings: headers.isEmpty ? [] : [.unsafeFlags(headers.map { "-I/usr/" + $0 })],
    linkerSettings: libraries.map { .linkedLibrary($0) })
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
  dependencies: [
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
  ],
  targets: [
    library("Articles"),
    library("Screen"),
    library(
      "Ingest",
      [
        "Articles", .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ]),
    wrapper("CMarkdown", of: ["cmark-gfm", "cmark-gfm-extensions"]),
    wrapper("CMarkup", of: ["xml2"], headers: ["include/libxml2"]),
    wrapper("CCharset", of: ["uchardet"]),
    wrapper("CArchive", of: ["zip", "z"]),
    wrapper(
      "CMail", of: ["gmime-3.0", "gobject-2.0", "glib-2.0"],
      headers: [
        "include/gmime-3.0", "include/glib-2.0", "lib/x86_64-linux-gnu/glib-2.0/include",
        "lib/aarch64-linux-gnu/glib-2.0/include",
      ]),
    library(
      "Parsers", ["Articles", "Ingest", "CArchive", "CCharset", "CMail", "CMarkdown", "CMarkup"]),
    .executableTarget(
      name: "gazette-ingest", dependencies: ["Ingest", "Parsers"], swiftSettings: strict),

    tests(of: "Articles"),
    tests(of: "Screen"),
    tests(of: "Ingest", ["Articles", "Parsers", "gazette-ingest"], resources: [.copy("Fixtures")]),

  ],
  swiftLanguageModes: [.v6]
)
