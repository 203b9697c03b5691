import ArgumentParser
import CEmbedded
import Entities
import Foundation

/// Trains and measures the recognizer and the classifier of topics.
@main
struct GazetteTrain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gazette-train",
    abstract: "Train and measure the recognizer of names and the classifier of topics.",
    subcommands: [
      TrainCommand.self, EvaluateCommand.self, CheckCommand.self, DeriveCommand.self,
      ClustersCommand.self, TopicsCommand.self,
    ])
}

/// Where a model comes from.
struct ModelOptions: ParsableArguments {
  @Option(help: "The model's file; without it the one that is built in.")
  var model: String?

  func load() throws -> RecognizerModel {
    guard let model else { return try Self.embedded() }
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: model)))
    return try RecognizerModel(bytes: bytes.span.bytes)
  }

  private static func embedded() throws -> RecognizerModel {
    let file = embeddedEntityModel()
    let bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.count)
    return try RecognizerModel(bytes: bytes.bytes)
  }
}

/// Says something on standard error, where progress goes.
func report(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
