import Articles

extension Roff {
  /// gazette-filter(7), from the fields of the filter language.
  static var filterPage: Roff {
    var page = Roff(name: "gazette-filter", section: 7, summary: "how articles are chosen")
    page.heading("Description")
    page.paragraph(
      "A filter chooses articles: at the prompt that f opens, behind gazette list and the other "
        + "commands, in saved filters and in topics of your own. Its terms stand side by side, "
        + "and an article must meet all of them.")
    page.example("is:unread topic:politics person:\"Donald Trump\" -org:NATO age:<7d")
    page.heading("Words")
    page.entry("rain", "The word, in any of its forms, in headline or text.")
    page.entry("\"heavy rain\"", "These words, one after another.")
    page.entry("rain*", "Words that begin so.")
    page.entry("/rain(ed|s)/", "A regular expression, in the headline.")
    page.entry("NEAR/8(rain wind)", "The words with at most eight others between them.")
    page.entry("a OR b", "The one or the other.")
    page.entry("-a, NOT a", "Not that.")
    page.entry("( )", "What belongs together.")
    page.addFields()
    page.addStates()
    page.heading("See also")
    page.paragraph("gazette(1), gazette-config(5)")
    return page
  }

  private mutating func addFields() {
    heading("Fields")
    paragraph("A field, a colon and what it must have; phrases in quotation marks.")
    for field in FilterField.allCases { entry(field.rawValue + ":", field.help + ".") }
  }

  private mutating func addStates() {
    heading("States")
    for state in Filter.State.allCases {
      entry("is:" + state.rawValue, state.help + ".")
    }
  }
}

extension Filter.State {
  fileprivate var help: String {
    switch self {
    case .unread: "It has not been read"
    case .read: "It has been read"
    case .starred: "It has a star"
    case .begun: "It has been read in part"
    case .highlighted: "It has highlights"
    case .noted: "It has notes"
    }
  }
}
