/// What a page says of itself that makes it a forum's: its types of data, its generator, its address, its names.
struct ForumSigns {
    /// Each with what was seen, as a person reads it.
    private(set) var signs: [String] = []
    /// It says that it is a discussion, in a vocabulary made for that.
    private(set) var isDeclared = false
    /// It says that it is an article.
    private(set) var isArticle = false

    init(_ tree: HTMLTree, _ metadata: PageMetadata, _ marks: PostMarks) {
        readTypes(tree)
        let generator = metadata.first("generator")
        if PartWords.of(names: generator).contains(.forum) {
            signs.append("meta[name=generator] “\(generator.prefix(40))”")
        }
        let address = metadata.address?.value ?? ""
        if ForumSigns.isForum(address: address) { signs.append("address \(address.prefix(120))") }
        for index in tree.nodes.indices.prefix(2000) where [.html, .body].contains(tree.nodes[index].tag) {
            if marks.words[index].contains(.forum) { signs.append("\(tree.nodes[index].tag) named as a forum's") }
        }
        if metadata.first("og:type").lowercased() == "article" { isArticle = true }
    }

    private mutating func readTypes(_ tree: HTMLTree) {
        var types: [String] = []
        for script in tree.scripts where script.type == "application/ld+json" {
            types += LinkedTypes.all(in: script.utf8)
        }
        for index in tree.nodes.indices where !tree.nodes[index].attributes.isEmpty {
            if let type = tree.attribute(.itemtype, of: index) {
                types.append(String(type.split(separator: "/").last ?? ""))
            }
        }
        for name in ["DiscussionForumPosting", "QAPage", "Question", "Answer"] where types.contains(name) {
            // A page of frequent questions has both, too, and many.
            if name == "Answer" || name == "Question", types.count(where: { $0 == "Question" }) != 1 { continue }
            signs.append("schema.org \(name)")
            isDeclared = isDeclared || name == "DiscussionForumPosting" || name == "QAPage"
        }
        isArticle = types.contains { ["NewsArticle", "BlogPosting", "Article", "ReportageNewsArticle"].contains($0) }
    }

    /// Whether an address leads to a forum: forum.example.org, /thread-12-1-1.html, /t/lost/12, /questions/12
    static func isForum(address: String) -> Bool {
        let parts = address.prefix(400).split(separator: "/", maxSplits: 12).dropFirst()
        guard address.hasPrefix("http"), let host = parts.first else { return false }
        let labels = host.split(separator: ".").dropLast()
        if labels.contains(where: {
            PartWords.of(names: String($0)).contains(.forum) || forumHosts.contains(String($0))
        }) {
            return true
        }
        let path = parts.dropFirst().prefix(4)
        return path.contains { isForum(segment: String($0.prefix { $0 != "?" && $0 != "#" })) }
            || path.first == "t" && path.count > 1
    }

    /// A part of an address that is a word for a thread alone, but for numbers and what a file is called by.
    private static func isForum(segment: String) -> Bool {
        let words = NameSplitter.words(of: segment).filter { !suffixes.contains($0) }
        let parts = words.map { PartWords.of(names: $0) }
        return words.count == 1 && parts[0].contains(.talk)
            || words.count == 2 && parts.contains { $0.contains(.forum) }
    }

    private static let suffixes: Set<String> = ["php", "html", "htm", "shtml", "asp", "aspx", "cgi", "pl", "jsp"]
    private static let forumHosts: Set<String> = ["forums", "community", "discuss", "boards", "ask"]
}

/// The types that a JSON-LD script names.
enum LinkedTypes {
    /// Every string behind `"@type"`; at most 200. O(n).
    static func all(in utf8: [UInt8]) -> [String] {
        var types: [String] = []
        let key = Array("\"@type\"".utf8)
        var index = 0
        while index + key.count < utf8.count, types.count < 200 {
            guard utf8[index] == key[0], utf8[index..<index + key.count].elementsEqual(key) else {
                index += 1
                continue
            }
            index += key.count
            let rest = utf8[index...].prefix(120)
            let value = rest.drop { $0 <= 0x20 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "[") }
            guard value.first == UInt8(ascii: "\"") else { continue }
            types.append(String(decoding: value.dropFirst().prefix { $0 != UInt8(ascii: "\"") }, as: UTF8.self))
        }
        return types
    }
}
