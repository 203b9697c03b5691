import Articles
import Library
import Reader

/// What other programs are asked for, and what comes of it.
extension Mailbox {
  /// Opens an address in a browser, and says why where that fails; blocks as long as it takes.
  func browse(_ address: String) {
    if case .failed(let why) = Browser.open(address) { tell(why) }
  }

  /// Opens an article's own address.
  func browse(_ id: Article.ID, in library: Library) {
    do {
      guard let article = try library.open(id)?.article else { return }
      let addresses = [article.source.link, article.source.location].compactMap { $0 }
      guard let address = addresses.first(where: { LinkTarget($0).isSafe }) else {
        return tell("this article has no address of its own")
      }
      post(.arrived(.message(Message("opening \(address)"))))
      browse(address)
    } catch {
      tell("\(error)")
    }
  }

  /// Hands an article's text to a command, and shows what it prints.
  func pipe(_ id: Article.ID, _ range: TextRange?, of library: Library, to command: String) {
    guard let vector = ArgumentVector(command) else {
      return tell("a quotation mark is left open in “\(command)”")
    }
    do {
      guard let article = try library.open(id)?.article else { return }
      let text = range.map { article.body.prose(in: $0) + "\n" } ?? article.pipedText
      let output = try PipedCommand(arguments: vector.arguments).run(on: text)
      post(.arrived(.piped(CommandOutput(title: output.title(command), text: output.text))))
    } catch let error as SystemError {
      tell("\(vector.arguments[0]): \(error)")
    } catch {
      tell("\(error)")
    }
  }

  private func tell(_ why: String) {
    post(.arrived(.message(Message(why, isError: true))))
  }
}

extension PipedCommand.Output {
  /// The command, and how it ended where that was not well.
  fileprivate func title(_ command: String) -> String {
    if let reason { return "\(command) (\(reason))" }
    return code == 0 || code == nil ? command : "\(command) (code \(code ?? 0))"
  }
}

extension Article {
  /// Headline and text, one line a paragraph.
  fileprivate var pipedText: String {
    let isInText = isHeadlineDerived || body.parts.contains { $0.kind == .headline }
    return (isInText ? "" : headline + "\n\n") + body.prose + "\n"
  }
}
