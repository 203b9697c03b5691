/// A topic of the top level of IPTC's Media Topics.
package enum MediaTopic: String, CaseIterable, Sendable {
  case arts
  case conflict
  case crime
  case disaster
  case economy
  case education
  case environment
  case health
  case humanInterest = "human-interest"
  case labour
  case lifestyle
  case politics
  case religion
  case science
  case society
  case sport
  case weather

  /// The short name that filters and files use: `human-interest`.
  package var id: String { rawValue }

  /// For reading: "Conflict, war and peace".
  package var name: String {
    switch self {
    case .arts: "Arts, culture, entertainment and media"
    case .conflict: "Conflict, war and peace"
    case .crime: "Crime, law and justice"
    case .disaster: "Disaster, accident and emergency"
    case .economy: "Economy, business and finance"
    case .education: "Education"
    case .environment: "Environment"
    case .health: "Health"
    case .humanInterest: "Human interest"
    case .labour: "Labour"
    case .lifestyle: "Lifestyle and leisure"
    case .politics: "Politics and government"
    case .religion: "Religion"
    case .science: "Science and technology"
    case .society: "Society"
    case .sport: "Sport"
    case .weather: "Weather"
    }
  }
}
