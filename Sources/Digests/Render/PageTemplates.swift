import FoundationEssentials
import Model
import Mustache

/// The files of the data directory, parsed.
struct PageTemplates: Sendable {
    static let templateNames = [
        "edition.html", "nav.html", "story.html", "quote.html", "edition.md", "index.html", "article.html",
        "book-front.xhtml", "book-story.xhtml", "book-rest.xhtml", "book-article.xhtml", "book-quote.xhtml",
        "book-cite.xhtml", "article-item.html", "story-item.html", "story-page.html", "story-page.md", "stories.html",
        "archive.html", "day.html", "names.html", "name.html", "search.html",
        "feed.html", "feed-quote.html", "edition.txt", "moved.html",
    ]
    static let styleNames = ["edition", "article", "book"]

    private let library: MustacheLibrary
    private let templates: [String: MustacheTemplate]
    private let labels: [EditionLabels: Labels]
    private let styles: [String: String]
    /// The search page's.
    let script: String

    init(directory: String) throws {
        var templates: [String: MustacheTemplate] = [:]
        for name in PageTemplates.templateNames {
            let text = try read("\(name).mustache", in: directory)
            templates[name] = try PageTemplates.parse(text, file: "\(name).mustache")
        }
        var labels: [EditionLabels: Labels] = [:]
        for language in EditionLabels.allCases {
            let file = "labels.\(language.rawValue).txt"
            labels[language] = try Labels(try read(file, in: directory), file: file)
        }
        (self.templates, self.labels) = (templates, labels)
        library = MustacheLibrary(templates: templates)
        var styles: [String: String] = [:]
        for name in PageTemplates.styleNames { styles[name] = minified(try read("\(name).css", in: directory)) }
        self.styles = styles
        script = try read("search.js", in: directory)
    }

    func labels(_ language: EditionLabels) -> Labels { labels[language] ?? Labels() }

    func style(_ name: String) -> String { styles[name] ?? "" }

    func fill(_ name: String, with view: View) -> String { templates[name]?.render(view, library: library) ?? "" }

    /// Values are escaped before they come to a template (see `Escaping`), so it must not escape them once more.
    private static func parse(_ text: String, file: String) throws -> MustacheTemplate {
        do {
            return try MustacheTemplate(string: "{{% CONTENT_TYPE:TEXT}}\n" + text)
        } catch let error as MustacheTemplate.ParserError {
            throw TemplateError.malformed("\(file):\(error.context.lineNumber - 1): \(error.error)")
        }
    }
}

private func read(_ file: String, in directory: String) throws -> String {
    let path = "\(directory)/\(file)"
    guard let data = FileManager.default.contents(atPath: path) else { throw TemplateError.missing(path) }
    return String(decoding: data, as: UTF8.self)
}

/// Without comments, line ends and indentation: it goes into every page.
func minified(_ css: String) -> String {
    var result = ""
    var rest = css[...]
    while let open = rest.firstRange(of: "/*") {
        result += rest[..<open.lowerBound]
        guard let close = rest[open.upperBound...].firstRange(of: "*/") else { return result }
        rest = rest[close.upperBound...]
    }
    result += rest
    let lines = result.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
    return lines.map { "{},;:".contains($0.last ?? " ") ? String($0) : "\($0) " }.joined()
}
