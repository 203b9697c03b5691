import Library
import Reader

/// When is looked for another program's change after its file changed: at once, and again, since
/// the file changes some moments before the change holds.
private let pauses: [Duration] = [
  .zero, .milliseconds(20), .milliseconds(100), .milliseconds(400), .seconds(2),
]

extension Library {
  /// Says where another program changed the library, now or soon: to be called when its file
  /// changed, and canceled when it did again.
  func lookForChanges(_ mailbox: Mailbox) async {
    for pause in pauses {
      do {
        try await Task.sleep(for: pause)
        if try wasChangedElsewhere() { mailbox.post(.arrived(.changed)) }
      } catch is CancellationError {
        return
      } catch {
        mailbox.post(.arrived(.message(Message("\(error)", isError: true))))
      }
    }
  }
}
