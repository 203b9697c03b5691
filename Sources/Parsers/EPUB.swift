import Articles
import Ingest

/// A book into articles, one a chapter, in the order of its spine.
struct EPUB {
  private let archive: Archive
  private let location: String
  private let package: XMLTree
  /// The folder of the package file, with a slash behind it, or "".
  private let folder: String
  private let book: Book

  private struct Book {
    var title: String?
    var authors: String?
    var language: String?
    var published: Timestamp?
    var identifier: String?
  }

  static func articles(
    in bytes: [UInt8], location: String
  ) throws(ImportError.Reason) -> [Article] {
    guard let archive = Archive(bytes) else { throw .malformed("its ZIP packing is broken") }
    guard let container = archive.content("META-INF/container.xml") else {
      throw .unsupported("a ZIP archive that is no EPUB")
    }
    guard let book = EPUB(archive, container, location) else {
      throw .malformed("it is an EPUB without a list of its contents")
    }
    let articles = book.chapters
    guard !articles.isEmpty else { throw .malformed("it is an EPUB without text, or locked") }
    return articles
  }

  private init?(_ archive: Archive, _ container: [UInt8], _ location: String) {
    let roots = XMLTree(Charset.text(container).repairedXML)
    guard
      let path = roots.elements.indices.lazy.compactMap({ roots.attribute($0, "full-path") }).first,
      let content = archive.content(path)
    else { return nil }
    self.archive = archive
    self.location = location
    package = XMLTree(Charset.text(content, declared: content.declaredCharset).repairedXML)
    folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    book = Self.book(package)
  }

  private static func book(_ package: XMLTree) -> Book {
    let lines = { (name: String) in
      package.all(named: [name]).prefix(16).compactMap { package.text($0).plainLine }
    }
    let authors = lines("dc:creator")
    return Book(
      title: lines("dc:title").first,
      authors: authors.isEmpty ? nil : authors.joined(separator: ", "),
      language: lines("dc:language").first,
      published: lines("dc:date").lazy.compactMap { Timestamp(reading: $0) }.first,
      identifier: lines("dc:identifier").first)
  }

  private var chapters: [Article] {
    var files: [String: (path: String, isContents: Bool)] = [:]
    for node in package.all(named: ["opf:item", "item"]) {
      guard let id = package.attribute(node, "id"), let href = package.attribute(node, "href")
      else {
        continue
      }
      let properties = package.attribute(node, "properties") ?? ""
      files[id] = (path(href), properties.split(separator: " ").contains("nav"))
    }
    let labels = labels(of: files.values.filter(\.isContents).map(\.path))
    let spine = package.all(named: ["opf:itemref", "itemref"]).prefix(10_000)
    return spine.compactMap { node in
      guard package.attribute(node, "linear") != "no",
        let file = package.attribute(node, "idref").flatMap({ files[$0] }), !file.isContents
      else { return nil }
      return chapter(file.path, label: labels[file.path])
    }
  }

  /// The chapters' names by their files, from the contents of an EPUB 3 or 2.
  private func labels(of contents: [String]) -> [String: String] {
    var labels: [String: String] = [:]
    for path in contents {
      guard let tree = tree(path) else { continue }
      for link in tree.all(named: ["xhtml:a", "a"]) {
        add(tree.attribute(link, "href"), tree.text(link), in: path, to: &labels)
      }
    }
    for node in package.all(named: ["opf:item", "item"])
    where package.attribute(node, "media-type") == "application/x-dtbncx+xml" {
      guard let path = package.attribute(node, "href").map({ path($0) }), let tree = tree(path)
      else {
        continue
      }
      for point in tree.all(named: ["navPoint", "ncx:navPoint"]) {
        let content = tree.child(point, "content", "ncx:content")
        let label = tree.child(point, "navLabel", "ncx:navLabel")
        add(
          content.flatMap { tree.attribute($0, "src") }, label.map { tree.text($0) } ?? "",
          in: path, to: &labels)
      }
    }
    return labels
  }

  private func add(
    _ target: String?, _ label: String, in file: String, to labels: inout [String: String]
  ) {
    guard let target, let line = label.plainLine else { return }
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = Self.path(target, in: folder)
    if labels[path] == nil { labels[path] = line }
  }

  private func tree(_ path: String) -> XMLTree? {
    archive.content(path).map {
      XMLTree(Charset.text($0, declared: $0.declaredCharset).repairedXML)
    }
  }

  private func path(_ href: String) -> String { Self.path(href, in: folder) }

  /// The name in the archive that a link leads to.
  private static func path(_ href: String, in folder: String) -> String {
    let bare = href.prefix { $0 != "#" && $0 != "?" }
    var steps: [Substring] = []
    for step in (folder + String(bare).percentDecoded).split(separator: "/") {
      if step == ".." { _ = steps.popLast() } else if step != "." { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  private func chapter(_ path: String, label: String?) -> Article? {
    guard let bytes = archive.content(path) else { return nil }
    var page = Page(Charset.text(bytes, declared: bytes.declaredCharset)).withoutHidden
    let heading = page.leadingHeading
    let headline = heading.flatMap { page.text($0).plainLine }
    if let heading { page.remove(heading) }
    let body = PageBody.body(of: page, page.body, base: nil)
    guard !body.parts.isEmpty else { return nil }
    var draft = ArticleDraft(body: body, location: location)
    draft.headline = headline ?? label
    draft.byline = book.authors
    draft.published = book.published
    draft.language = book.language
    draft.sourceName = book.title
    draft.identity = "epub\n\(book.identifier ?? book.title ?? location)\n\(path)"
    return draft.article()
  }
}

extension Page {
  /// A heading with nothing but pictures before it.
  fileprivate var leadingHeading: Node? {
    for node in subtree(body) {
      if ["h1", "h2", "h3"].contains(tag(node)), length(node) > 0 { return node }
      if isText(node), length(node) > 0 { return nil }
    }
    return nil
  }
}

extension String {
  /// With `%41` as "A".
  var percentDecoded: String {
    guard utf8.contains(UInt8(ascii: "%")) else { return self }
    var output: [UInt8] = []
    let bytes = Array(utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count,
        let value = UInt8(String(decoding: bytes[index + 1...index + 2], as: UTF8.self), radix: 16)
      {
        output.append(value)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
