extension MediaTopic {
  /// The topic that a publisher means with one of its categories; nil where it is none of the 17.
  ///
  /// Understands the usual names of sections ("Tech", "World/Politics", "Arts & Entertainment"),
  /// in any case, and the codes of IPTC's Media Topics and Subject Codes ("medtop:15000000"). In a
  /// path the last part that is known counts.
  package init?(category: String) {
    let parts = Self.parts(of: category)
    let topics = parts.reversed().lazy.compactMap { part in
      Self.topics[part] ?? Self.topic(ofCode: part)
    }
    guard let topic = topics.first else { return nil }
    self = topic
  }

  /// What stands between slashes and the like, in lower case, words parted by one space.
  private static func parts(of category: String) -> [String] {
    let separators = Set("/>|:;,»›".unicodeScalars)
    return String(category.prefix(longestCategory)).unicodeScalars
      .split { separators.contains($0) }
      .map { part in
        part.split { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
          .map { String($0).lowercased() }.filter { $0 != "and" && $0 != "the" }
          .joined(separator: " ")
      }
  }

  /// No category is longer, in characters; what follows is not read.
  private static let longestCategory = 200

  /// The first two of a code's eight digits name its topic.
  private static func topic(ofCode part: String) -> MediaTopic? {
    let code = part.hasPrefix("medtop ") ? part.dropFirst(7) : part[...]
    guard code.utf8.count == 8, code.hasSuffix("000000") else { return nil }
    return Int(code.prefix(2)).flatMap { codes.indices.contains($0 - 1) ? codes[$0 - 1] : nil }
  }

  /// In the order of IPTC's codes: 01000000 is `arts`.
  private static let codes: [MediaTopic] = [
    .arts, .crime, .disaster, .economy, .education, .environment, .health, .humanInterest, .labour,
    .lifestyle, .politics, .religion, .science, .society, .sport, .conflict, .weather,
  ]

  private static let topics: [String: MediaTopic] = {
    var topics: [String: MediaTopic] = [:]
    for (topic, names) in names {
      topics[topic.rawValue] = topic
      for name in names.split(separator: ",") { topics[String(name)] = topic }
    }
    return topics
  }()

  /// How publishers name them, without "and", "the" and signs.
  private static let names: [(MediaTopic, String)] = [
    (
      .arts,
      """
      art,arts entertainment,arts culture,arts culture entertainment media,architecture,books,\
      book reviews,celebrities,celebrity,cinema,comics,culture,dance,design,entertainment,\
      entertainment arts,film,films,hollywood,literature,media,movie reviews,movies,museums,music,\
      opera,performing arts,photography,pop culture,reviews,showbiz,stage,television,theater,\
      theatre,tv,tv film,tv radio,visual arts
      """
    ),
    (
      .conflict,
      """
      conflict war peace,conflicts,defence,defense,military,peace,security,terrorism,war,\
      war peace,wars,unrest
      """
    ),
    (
      .crime,
      """
      cops,court,courts,crime courts,crime justice,crime law justice,crimes,justice,law,\
      law crime,law order,legal,police,true crime
      """
    ),
    (
      .disaster,
      """
      accident,accidents,accidents disasters,disaster accident emergency,\
      disaster accident emergency incident,disasters,disasters accidents,earthquakes,emergency,\
      fires,floods,natural disasters,wildfires
      """
    ),
    (
      .economy,
      """
      agriculture,autos,banking,banks,business,business economy,business finance,business news,\
      companies,consumer,cryptocurrency,economics,economy business finance,energy,farming,finance,\
      financial,industry,investing,investment,markets,money,personal finance,property,real estate,\
      retail,stocks,trade,your money
      """
    ),
    (
      .education,
      "colleges,higher education,schools,students,teaching,universities,university,learning"
    ),
    (
      .environment,
      """
      animals,climate,climate change,climate environment,conservation,ecology,\
      energy environment,environmental,environment climate,green,nature,sustainability,wildlife
      """
    ),
    (
      .health,
      """
      coronavirus,covid,covid 19,fitness,health fitness,health medicine,health wellness,\
      healthcare,health care,medical,medicine,mental health,public health,well,wellbeing,\
      well being,wellness
      """
    ),
    (
      .humanInterest,
      """
      humaninterest,human interest,good news,heartwarming,obituaries,odd news,oddities,\
      offbeat,oddly enough,people,royal family,royals,strange news,weird news
      """
    ),
    (
      .labour,
      """
      careers,employment,jobs,labor,labor unions,labour unions,unions,work,workers,workplace,\
      work careers
      """
    ),
    (
      .lifestyle,
      """
      beauty,cooking,dining,eat,fashion,fashion beauty,fashion style,food,food drink,gardening,\
      gardens,gaming hobbies,hobbies,holidays,home,home garden,home living,leisure,life,life style,\
      lifestyle leisure,living,motoring,recipes,relationships,restaurants,style,tourism,travel,\
      trips,wine
      """
    ),
    (
      .politics,
      """
      campaign,congress,diplomacy,election,elections,eu politics,europe politics,foreign affairs,\
      foreign policy,government,legislature,national politics,parliament,political,policy,\
      politics government,politics news,public policy,uk politics,us politics,us elections,\
      westminster,white house
      """
    ),
    (
      .religion,
      """
      belief,beliefs,buddhism,catholic,christianity,church,churches,faith,hinduism,islam,judaism,\
      religion belief,religion faith,religions,spirituality,religion ethics
      """
    ),
    (
      .science,
      """
      ai,apps,archaeology,artificial intelligence,astronomy,biology,computers,computing,\
      cybersecurity,digital,gadgets,internet,it,mobile,nasa,physics,programming,\
      science environment,science tech,science technology,sci tech,software,space,tech,\
      technology,technology science,tech science
      """
    ),
    (
      .society,
      """
      communities,community,equality,family,gender,human rights,immigration,inequality,lgbt,lgbtq,\
      migration,philanthropy,population,poverty,race,refugees,social affairs,social issues,\
      social,welfare,women,youth
      """
    ),
    (
      .sport,
      """
      athletics,baseball,basketball,boxing,cricket,cycling,f1,football,formula 1,formula one,golf,\
      hockey,horse racing,ice hockey,mlb,motorsport,nba,nfl,nhl,olympics,premier league,racing,\
      rugby,rugby league,rugby union,skiing,soccer,sports,sports news,swimming,tennis,winter sports,\
      world cup
      """
    ),
    (.weather, "forecast,forecasts,meteorology,weather forecast,weather news,storms,hurricanes"),
  ]
}

extension TopicClassifier {
  /// The id of the topic that a publisher's category names, as `MediaTopic.init(category:)` reads
  /// it.
  package static func mediaTopic(forCategory category: String) -> String? {
    MediaTopic(category: category)?.id
  }
}
