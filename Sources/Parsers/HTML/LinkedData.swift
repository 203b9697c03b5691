import Articles
import Ingest

/// What the linked data (JSON-LD) of a page says about its article.
struct LinkedData {
  private var article: JSONValue?

  private static let types: Set<String> = [
    "Article", "AdvertiserContentArticle", "NewsArticle", "AnalysisNewsArticle",
    "AskPublicNewsArticle", "BackgroundNewsArticle", "OpinionNewsArticle", "ReportageNewsArticle",
    "ReviewNewsArticle", "Report", "SatiricalArticle", "ScholarlyArticle",
    "MedicalScholarlyArticle",
    "SocialMediaPosting", "BlogPosting", "LiveBlogPosting", "DiscussionForumPosting",
    "TechArticle", "APIReference",
  ]

  /// - Parameter scripts: Each the text of one script.
  init(_ scripts: [String]) {
    for script in scripts.prefix(32) {
      guard let value = JSONValue(script), let found = Self.article(in: value, depth: 0) else {
        continue
      }
      article = found
      return
    }
  }

  private static func article(in value: JSONValue, depth: Int) -> JSONValue? {
    guard depth < 4 else { return nil }
    for value in value.values {
      let names = value["@type"]?.values.compactMap(\.string) ?? []
      if names.contains(where: {
        types.contains($0.split(separator: "/").last.map { String($0) } ?? $0)
      }) {
        return value
      }
      for key in ["@graph", "mainEntity", "mainEntityOfPage"] {
        if let inner = value[key], let found = article(in: inner, depth: depth + 1) { return found }
      }
    }
    return nil
  }

  private func line(_ value: JSONValue?) -> String? {
    value?.string.map { Sanitizer.line($0.withEntities) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Of the name and the headline, the one that is more like the page's title.
  func headline(like title: String) -> String? {
    guard let name = line(article?["name"]), let headline = line(article?["headline"]),
      name != headline
    else { return line(article?["headline"]) ?? line(article?["name"]) }
    return name.similarity(to: title) > headline.similarity(to: title) ? name : headline
  }

  var byline: String? {
    let names = (article?["author"] ?? article?["creator"])?.values.compactMap { author in
      line(author["name"]?.values.first) ?? line(author)
    }
    let people = (names ?? []).filter { !$0.isAddress }
    return people.isEmpty ? nil : people.prefix(12).joined(separator: ", ")
  }

  var siteName: String? { line(article?["publisher"]?["name"]) }

  var published: Timestamp? {
    line(article?["datePublished"] ?? article?["dateCreated"]).flatMap { Timestamp(reading: $0) }
  }

  /// The article's whole text, which pages that are put together by scripts have nowhere else.
  var body: String? { article?["articleBody"]?.string }

  var categories: [String] {
    (article?["articleSection"])?.values.compactMap { line($0) } ?? []
  }
}
