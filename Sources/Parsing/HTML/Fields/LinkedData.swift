/// What a page's JSON-LD says of its article (schema.org).
struct LinkedData {
    private(set) var headline = ""
    private(set) var authors: [LinkedName] = []
    private(set) var publisher = ""
    private(set) var published = ""
    private(set) var modified = ""
    private(set) var url = ""
    private(set) var language = ""
    private(set) var articleBody = ""
    /// The `@type` that it was taken from.
    private(set) var type = ""

    /// It is an article, a post, a report.
    var isArticle: Bool { ["Article", "Posting", "Report"].contains { type.hasSuffix($0) } }

    /// Somebody or something with a name.
    struct LinkedName: Equatable {
        let name: String
        let isOrganisation: Bool
    }

    /// `titles` are what else the page calls itself: of several articles in its scripts the one that is called so counts.
    /// O(n).
    init(_ scripts: [PageScript], titles: [String]) {
        var objects: [JSONTree] = []
        for script in scripts where script.type == "application/ld+json" {
            LinkedData.gather(JSONTreeReader.tree(of: script.utf8), into: &objects, depth: 0)
        }
        let ranked = objects.map { (object: $0, rank: LinkedData.rank($0, titles: titles)) }.filter { $0.rank > 0 }
        guard let best = ranked.max(by: { $0.rank < $1.rank })?.rank else { return }
        let things = ranked.filter { $0.rank == best }.prefix(1) + ranked.filter { $0.rank < best }
        for thing in things.prefix(6) { take(thing.object, objects, isMain: thing.rank == best) }
    }

    private mutating func take(_ thing: JSONTree, _ objects: [JSONTree], isMain: Bool) {
        if isMain { type = LinkedData.types(of: thing).first ?? "" }
        let isPage = LinkedData.types(of: thing).contains { LinkedData.pages.contains($0) }
        guard isMain || isPage else { return }
        if isMain { headline = LinkedData.text(thing, "headline", "name") }
        if authors.isEmpty {
            let people = thing["author"] ?? thing["creator"]
            authors = (people?.items.prefix(12) ?? []).flatMap { LinkedData.names($0, objects) }
        }
        if publisher.isEmpty, let found = thing["publisher"]?.items.first {
            publisher = LinkedData.names(found, objects).first?.name ?? ""
        }
        if published.isEmpty { published = LinkedData.text(thing, "datePublished", "dateCreated", "uploadDate") }
        if modified.isEmpty { modified = LinkedData.text(thing, "dateModified") }
        if language.isEmpty { language = LinkedData.text(thing, "inLanguage") }
        if articleBody.isEmpty { articleBody = LinkedData.text(thing, "articleBody") }
        if url.isEmpty { url = LinkedData.address(thing) }
    }

    private static func gather(_ tree: JSONTree, into objects: inout [JSONTree], depth: Int) {
        guard depth < 4, objects.count < 400 else { return }
        for item in tree.items {
            guard case .object = item else { continue }
            objects.append(item)
            for key in ["@graph", "mainEntity", "mainEntityOfPage", "hasPart"] {
                if let inner = item[key] { gather(inner, into: &objects, depth: depth + 1) }
            }
        }
    }

    /// 0 for what says nothing of the page.
    private static func rank(_ object: JSONTree, titles: [String]) -> Int {
        let types = types(of: object)
        let isArticle = types.contains { type in works.contains { type.hasSuffix($0) } }
        guard isArticle || types.contains(where: pages.contains) else { return 0 }
        let name = TitleKey(text(object, "headline", "name"))
        let isCalledSo = !name.isEmpty && titles.contains { TitleKey($0).holds(name) }
        return (isArticle ? 2 : 1) + (isCalledSo && isArticle ? 2 : 0)
    }

    /// Ends of the names of types that are works of somebody.
    private static let works = [
        "Article", "Posting", "Report", "Review", "Recipe", "HowTo", "Question", "CreativeWork", "VideoObject",
        "Episode",
        "NewsItem", "Book", "Course", "Thesis",
    ]
    private static let pages: Set<String> = ["WebPage", "ItemPage", "QAPage", "AboutPage", "FAQPage", "CollectionPage"]

    private static func types(of object: JSONTree) -> [String] { object["@type"]?.items.map(\.text) ?? [] }

    private static func text(_ object: JSONTree, _ keys: String...) -> String {
        for key in keys {
            if let found = object[key]?.items.first?.text, !found.isEmpty { return HTMLEntities.decoded(found) }
        }
        return ""
    }

    /// The name of somebody who is given as a text, an object, or a reference to one.
    private static func names(_ value: JSONTree, _ objects: [JSONTree]) -> [LinkedName] {
        if case .string(let text) = value {
            return [LinkedName(name: HTMLEntities.decoded(text), isOrganisation: false)]
        }
        var object = value
        if object["name"] == nil, let id = object["@id"]?.text, !id.isEmpty {
            object = objects.first { $0["@id"]?.text == id && $0["name"] != nil } ?? value
        }
        let isOrganisation = types(of: object).contains { $0.hasSuffix("Organization") || $0 == "Corporation" }
        return (object["name"]?.items.prefix(12) ?? []).map(\.text).filter { !$0.isEmpty }.map {
            LinkedName(name: HTMLEntities.decoded($0), isOrganisation: isOrganisation)
        }
    }

    private static func address(_ object: JSONTree) -> String {
        for candidate in [object["mainEntityOfPage"], object["mainEntityOfPage"]?["@id"], object["url"]] {
            if let text = candidate?.text, text.hasPrefix("http") { return text }
        }
        return ""
    }
}
