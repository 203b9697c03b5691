import Articles
import Testing

@testable import Entities

/// Cases that are hard in news, each with the model that ships.
@Suite struct HardCaseTests {
  @Test(arguments: [
    ("The Franco-German brigade left.", ["G Franco-German"]),
    ("A Lagos-based bank, Natixis, has closed.", ["L Lagos", "O Natixis"]),
    ("The French bank Natixis lent him money.", ["G French", "O Natixis"]),
    ("“We will win,” Ana Lima’s coach said in Porto.", ["P Ana Lima", "L Porto"]),
  ])
  func `names with hyphens, quotes and odd capitals are found`(
    _ string: String, _ expected: [String]
  ) throws {
    #expect(try EntityRecognizer.shipped().marks(string) == expected)
  }

  @Test func `names that begin with a small letter are names`() throws {
    let marks = try EntityRecognizer.shipped().marks("He bought an iPhone on eBay.")
    #expect(marks == ["R iPhone", "O eBay"])
  }

  @Test func `Jordan is a person, a country and a company in one text`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      """
      Michael Jordan flew from Jordan to Chicago on Monday. In Amman, the capital of Jordan, he met \
      the chairman of Jordan Petroleum Refinery Company. "It was kind of them," Mr Jordan said.
      """)
    #expect(marks.contains("P Michael Jordan") && marks.contains("P Jordan"))
    #expect(marks.contains("L Jordan"))
    #expect(marks.contains("O Jordan Petroleum Refinery Company"))
  }

  @Test func `two people of one surname stay two`() throws {
    let annotation = try EntityRecognizer.shipped().annotate(
      .fixture("Li Wei met Li Na in Beijing. Li Wei sang, and Li Na danced."),
      article: Article.ID(rawValue: 1))
    let people = annotation.entities.filter { $0.kind == .person }
    #expect(people.map(\.name) == ["Li Wei", "Li Na"])
  }

  @Test func `May is a month, a person and a verb`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      "In May, Prime Minister Theresa May met farmers. They may stay until 3 May. Mrs May left.")
    #expect(marks == ["D May", "P Theresa May", "D 3 May", "P May"])
  }

  @Test func `Washington said so as a place`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      "Washington said on Tuesday that it would send more weapons to Ukraine.")
    #expect(marks == ["L Washington", "D Tuesday", "L Ukraine"])
  }

  @Test func `a headline in capitals has its names`() throws {
    let marks = try EntityRecognizer.shipped().marks("RUSSIA STRIKES KHARKIV AGAIN", .headline)
    #expect(marks == ["L RUSSIA", "L KHARKIV"])
  }

  @Test func `a list of names is as many names`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      "The ministers of France, Germany, Italy, Spain and Poland met Ana Lima, Piet de Vries and Omar al-Masri."
    )
    #expect(
      marks == [
        "L France", "L Germany", "L Italy", "L Spain", "L Poland", "P Ana Lima", "P Piet de Vries",
        "P Omar al-Masri",
      ])
  }

  @Test func `a name goes on behind a line end`() throws {
    let marks = try EntityRecognizer.shipped().marks("On Friday, President Ana\nLima left Lisbon.")
    #expect(marks == ["D Friday", "P Ana\nLima", "L Lisbon"])
  }

  @Test func `other scripts between English do no harm`() throws {
    let string = "President Ana Lima (آنا ليما, アナ・リマ, Ана Лима) arrived in Tokyo 東京 on Monday."
    let marks = try EntityRecognizer.shipped().marks(string)
    #expect(marks.contains("P Ana Lima") && marks.contains("D Monday"))
    #expect(marks.contains("L Tokyo"))
  }

  @Test(arguments: [
    "הכנסת אישרה ביום שלישי את תקציב המדינה, לאחר דיון שנמשך יותר מ־20 שעות.",
    "参議院は金曜日、2025年度予算案を賛成多数で可決した。日本銀行の総裁は述べた。",
    "लोकसभा ने मंगलवार को बजट पारित कर दिया। दिल्ली में कीमतें नहीं बदलीं।",
    "Госдума приняла бюджет во вторник. Премьер-министр Мишустин выступил в Москве.",
    "وافق مجلس النواب على الموازنة يوم الثلاثاء في القاهرة.",
  ])
  func `text in another script is left alone`(string: String) throws {
    #expect(try EntityRecognizer.shipped().marks(string) == [])
  }

  @Test func `weapons keep their heads outside`() throws {
    let marks = try EntityRecognizer.shipped().marks(
      "Kyiv wants more Patriot missile systems, F-16s and Leopard 2 tanks from Germany.")
    #expect(marks == ["L Kyiv", "R Patriot", "R F-16s", "R Leopard 2", "L Germany"])
  }

  @Test func `an office stands for its holder as a secondary mention`() throws {
    let string = "French President Ana Lima spoke. The French leader left early."
    let annotation = try EntityRecognizer.shipped().annotate(
      .fixture(string), article: Article.ID(rawValue: 1))
    let nominals = annotation.mentions.filter { $0.kind == .nominal }
    #expect(nominals.map { string[$0.range] } == ["leader"])
    #expect(nominals.allSatisfy { annotation.entities[$0.entity].name == "Ana Lima" })
  }

  @Test func `mentions are in order and apart however odd the text`() throws {
    let odd = [
      "", "\u{FFFD}\u{FFFD}", "((((", "A.B.C.D.E.", "$$$ 5 5 5 %", "Ana\u{301} Lima", "𝒜na 🇫🇷",
    ]
    let recognizer = try EntityRecognizer.shipped()
    for string in odd + [String(repeating: "Li Wei (LW) ", count: 2_000)] {
      let annotation = recognizer.annotate(.fixture(string), article: Article.ID(rawValue: 1))
      let ranges = annotation.mentions.map(\.range)
      #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.end <= $1.start })
    }
  }
}
