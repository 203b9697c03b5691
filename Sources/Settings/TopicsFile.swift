package import Articles
import TOMLKit

/// Reads `topics.toml`.
package enum TopicsFile {
  /// The topics in the order of the file, and what is wrong with the others.
  package static func topics(
    in text: String, name: String
  ) -> (topics: [OwnTopic], errors: [SettingsError]) {
    var errors: [SettingsError] = []
    let file = SettingsFile(recovering: text, name: name, errors: &errors)
    guard let table = file.root["topics"]?.table else { return ([], errors) }
    var topics: [OwnTopic] = []
    for key in file.keys(of: table, named: "topics") {
      do throws(FilterError) {
        topics.append(OwnTopic(name: key, filter: try Filter(table[key]?.string ?? "")))
      } catch {
        errors.append(file.error("\(error)", table: "topics", key: key, isAboutValue: true))
      }
    }
    return (topics, errors)
  }
}
