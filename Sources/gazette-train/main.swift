import Articles
import Entities
import Foundation
import Training

let arguments = CommandLine.arguments
func option(_ name: String) -> String? {
  arguments.firstIndex(of: name).map { arguments[$0 + 1] }
}
func say(_ line: String) {
  FileHandle.standardError.write(Data((line + "\n").utf8))
}
let start = Date()
var builder = TableBuilder()
builder.addCountries()
if let path = option("--gazetteers") { try builder.addGazetteers(at: path) }
if let path = option("--wordnet") { try builder.addWordNet(at: path) }
for path in (option("--words") ?? "").split(separator: ",") {
  try builder.addCommonWords(at: String(path))
}
let table = builder.table
say(
  "table: \(table.words.checks.count) words, \(table.phrases.checks.count) phrases, \(Date().timeIntervalSince(start)) s"
)
let articles = try Corpora.articles(in: option("--gazette") ?? Corpora.folder)
if arguments.contains("--aliases") {
  for group in [articles.filter { !$0.isTest }] {
    let scores = AliasScores.measured(on: group, linker: Linker())
    print("B3", scores.meanPrecision, scores.meanRecall, scores.f1)
  }
  exit(0)
}
if let path = option("--model") {
  let model = try RecognizerModel(bytes: [UInt8](Data(contentsOf: URL(fileURLWithPath: path))).span.bytes)
  let dev = option("--dev").flatMap { UInt64($0) }
  let held = articles.filter { article in dev.map { article.slug.stableHash % 6 == $0 } ?? article.isTest }
  print(Evaluation.table(Evaluation(EntityRecognizer(model: model)).scores(on: held)))
  exit(0)
}
let dev = option("--dev").flatMap { UInt64($0) }
func isHeld(_ article: CorpusArticle) -> Bool {
  dev.map { article.slug.stableHash % 6 == $0 } ?? article.isTest
}
let training = articles.filter { !$0.isTest && !isHeld($0) }
var examples = training.map { Example($0) }
let without = Set((option("--without") ?? "").split(separator: ",").map(String.init))
if without.contains("gazette") { examples = [] }
if let path = option("--corpora") {
  examples += try Corpora.openExamples(at: path, without: without, table: table)
}
var options = TrainingOptions()
if let value = option("--epochs").flatMap({ Int($0) }) { options.epochs = value }
if let value = option("--sparsity").flatMap({ Float($0) }) { options.sparsity = value }
if let value = option("--rate").flatMap({ Float($0) }) { options.rate = value }
if let value = option("--dropout").flatMap({ Float($0) }) { options.dropout = value }
if let value = option("--seed").flatMap({ UInt64($0) }) { options.seed = value }
var groups = FeatureGroups.all
for name in (option("--without-features") ?? "").split(separator: ",") {
  for known in FeatureGroups.named where known.name == name { groups.remove(known.group) }
}
let trainer = ModelTrainer(examples: examples, table: table, options: options, groups: groups) {
  say("\(Int(Date().timeIntervalSince(start))) s  \($0)")
}
let model = trainer.model()
let bytes = model.fileBytes
say("model: \(bytes.count) bytes")
if let path = option("--output") { try Data(bytes).write(to: URL(fileURLWithPath: path)) }
let scores = Evaluation(EntityRecognizer(model: model)).scores(on: articles.filter(isHeld))
print(Evaluation.table(scores))
