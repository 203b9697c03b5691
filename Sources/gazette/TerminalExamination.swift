import Screen
import Terminal
import Typesetting

/// What the doctor finds out about the terminal, in part by asking it.
enum TerminalExamination {
  static var findings: [Finding] {
    let survey: TerminalSurvey
    do throws(TerminalError) {
      survey = try TerminalSurvey()
    } catch {
      return [finding("type", "\(error)", isWrong: true)]
    }
    return known(survey) + asked()
  }

  private static func known(_ survey: TerminalSurvey) -> [Finding] {
    let size = survey.size.map { "\($0.columns)×\($0.rows)" } ?? "not a terminal"
    let isSmall = survey.size.map { $0.columns < 20 || $0.rows < 6 } ?? false
    return [
      finding("type", survey.name),
      finding("colors", colors(of: survey)),
      finding("attributes", survey.attributes.joined(separator: " ")),
      finding("size", size, isWrong: isSmall),
      finding("encoding", encoding(of: survey)),
      finding("hyperlinks", links(of: survey)),
    ]
  }

  private static func colors(of survey: TerminalSurvey) -> String {
    if survey.isColorUnwanted { return "none, since NO_COLOR is set" }
    if survey.colors >= 256, survey.saysDirectColor { return "24 bits, as COLORTERM says" }
    return survey.colors > 256 ? "24 bits" : "\(survey.colors)"
  }

  private static func links(of survey: TerminalSurvey) -> String {
    if survey.isColorUnwanted || survey.colors < 256 { return "none below 256 colors" }
    return survey.hasHyperlinks
      ? "has them" : "not known to have them; if it does, set hyperlinks = \"on\""
  }

  private static func encoding(of survey: TerminalSurvey) -> String {
    survey.encoding == "UTF-8"
      ? survey.encoding : "\(survey.encoding): what it does not have is written in other letters"
  }

  private static func asked() -> [Finding] {
    let questions: TerminalQuestions
    do throws(TerminalError) {
      questions = try TerminalQuestions()
    } catch {
      return [finding("widths", "not asked: input or output is no terminal")]
    }
    defer { questions.close() }
    let measured = questions.columns(of: samples.map { ColumnWidth.displayText(of: $0.text) })
    guard !measured.contains(nil) else {
      return [finding("widths", "the terminal does not answer")]
    }
    let background = questions.isBackgroundLight().map { $0 ? "light" : "dark" }
    let frames = questions.isSynchronizing().map { $0 ? "shown at once" : "shown as they come" }
    return widths(measured) + [
      finding("background", background ?? "the terminal does not say"),
      finding("frames", frames ?? "the terminal does not say"),
    ]
  }

  private static func widths(_ measured: [Int?]) -> [Finding] {
    let wrong = zip(samples, measured).filter { ColumnWidth.columns(of: $0.text) != $1 }
    guard !wrong.isEmpty else {
      return [finding("widths", "all \(samples.count) asked for are as they are drawn")]
    }
    return wrong.map { sample, columns in
      let drawn = ColumnWidth.columns(of: sample.text)
      return finding(
        "widths",
        "\(sample.name) takes \(columns.map(String.init) ?? "?") columns, is drawn as \(drawn)",
        isWrong: true)
    }
  }

  private static let samples: [(name: String, text: String)] = [
    ("a letter", "a"), ("an accent", "e\u{301}"), ("a dash", "—"), ("an ellipsis", "…"),
    ("a quotation mark", "“"), ("a border", "│"), ("a mark", "●"), ("a star", "★"),
    ("a pointer", "▸"), ("Chinese", "日"), ("Korean", "한"), ("halfwidth kana", "ｱ"),
    ("Hindi", "क्षि"), ("Thai", "กำ"), ("Arabic", "ﷺ"), ("Hebrew", "שָׁ"), ("an emoji", "👍"),
    ("a skin tone", "👍🏽"), ("a family", "👨‍👩‍👧"), ("a flag", "🇺🇦"), ("a heart", "❤️"),
    ("a keycap", "1️⃣"),
  ]

  private static func finding(_ name: String, _ value: String, isWrong: Bool = false) -> Finding {
    Finding(section: "Terminal", name: name, value: value, isWrong: isWrong)
  }
}
