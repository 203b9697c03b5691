// swift-tools-version: 6.2
import PackageDescription

// Targets and arrows: a target names what it may import, and nothing else.

let strict: [SwiftSetting] = [
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(
    [
      "-cross-module-optimization", "-Xfrontend",
      "-disable-concrete-type-metadata-mangled-name-accessors",
    ], .when(configuration: .release)),
]

/// A library target of ours, in `Sources/<name>`.
func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A small C target of ours over libraries of the system.
func wrapper(
  _ name: String, of libraries: [String], headers: [String] = [], exclude: [String] = []
) -> Target {
  .target(
    name: name, exclude: exclude,
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
    .package(url: "https://github.com/LebJe/TOMLKit", exact: "0.6.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    // The model and what works on it
    library("Articles"),
    library("Entities", ["Articles"]),
    library("Topics", ["Articles", "Entities"]),
    library(
      "Ingest",
      [
        "Articles", .product(name: "TOMLKit", package: "TOMLKit"),
        .product(name: "Yams", package: "Yams"),
      ]),
    library("Library", ["Articles", "Ingest", "Store"]),
    wrapper("CStorage", of: ["sqlite3", "z", "pcre2-8"]),
    library("Store", ["Articles", "CStorage", .product(name: "GRDB", package: "GRDB.swift")]),

    .executableTarget(
      name: "gazette-bench", dependencies: ["Articles", "CStorage", "Store"],
      swiftSettings: strict),

    // Formats whose parsers run in a process of their own
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

    // The screen
    library("Screen", ["Typesetting"]),
    wrapper("CText", of: ["fribidi", "hyphen"], exclude: ["Tools"]),
    library("Typesetting", ["CText"]),
    wrapper("CTerminal", of: ["ncursesw", "tinfo"]),
    library("Terminal", ["CTerminal", "Screen"]),
    library("Reader", ["Articles", "Screen", "Typesetting"]),
    library(
      "Settings", ["Articles", "Reader", "Screen", .product(name: "TOMLKit", package: "TOMLKit")]),
    .target(name: "CEmbedded", exclude: ["Models", "topics.toml"]),

    // What the recognizer and the classifier learn from
    .target(
      name: "Training", dependencies: ["Articles", "Entities", "Topics"],
      exclude: [
        "Corpus", "known-names.txt", "topic-briefs.txt", "topic-words.txt", "word-vectors.bin",
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "gazette-train",
      dependencies: [
        "CEmbedded", "Entities", "Topics", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    // The program
    .executableTarget(
      name: "gazette",
      dependencies: [
        "Articles", "CEmbedded", "Entities", "Ingest", "Library", "Reader", "Screen", "Settings",
        "Store", "Terminal", "Topics", "Typesetting",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Tests
    tests(of: "Articles"),
    tests(of: "Entities", ["Articles", "CEmbedded"]),
    tests(of: "Training", ["Articles", "CEmbedded", "Entities"]),
    tests(of: "Ingest", ["Articles", "Parsers", "gazette-ingest"], resources: [.copy("Fixtures")]),
    tests(of: "Library", ["Articles", "Store", "TestSupport"]),
    .testTarget(
      name: "ProgramTests",
      dependencies: [
        "gazette", "gazette-ingest", "Articles", "Library", "Reader", "Screen", "Store",
        "TestSupport",
      ],
      swiftSettings: strict),
    tests(of: "Reader", ["Articles", "Screen"]),
    tests(of: "Screen"),
    .testTarget(
      name: "ScriptTests",
      dependencies: [
        "gazette", "Articles", "CEmbedded", "Library", "Reader", "Screen", "Settings", "Store",
      ],
      resources: [.copy("scripts"), .copy("articles")], swiftSettings: strict),
    tests(of: "Settings", ["Articles", "CEmbedded", "Reader", "Screen", "Terminal"]),
    tests(of: "Topics", ["Articles", "CEmbedded", "Training"]),
    tests(of: "Typesetting"),
    .executableTarget(
      name: "terminal-probe", dependencies: ["Screen", "Terminal"], path: "Tests/TerminalProbe",
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Screen"], path: "Tests/TestSupport",
      swiftSettings: strict),
    tests(of: "Terminal", ["Screen", "TestSupport", "terminal-probe"]),
    tests(
      of: "Store",
      ["Articles", "store-writer", .product(name: "GRDB", package: "GRDB.swift")]),
    .executableTarget(
      name: "store-writer", dependencies: ["Articles", "Store"], path: "Tests/StoreWriter",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
