import Library
import Reader
import Settings

extension Mailbox {
  /// Hands on what the files of settings say now; the topics of one's own go to the library.
  func handOn(_ configuration: Configuration, to library: Library) {
    let files = Configured(
      options: configuration.options, keymap: configuration.keymap, theme: configuration.theme)
    post(.arrived(.configured(files, problems: configuration.problems.map(\.description))))
    Task { await library.use(ownTopics: configuration.topics) }
  }
}
