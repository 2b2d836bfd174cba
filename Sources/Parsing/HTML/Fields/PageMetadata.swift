import Model

/// What a page's head and scripts say of it.
struct PageMetadata {
    /// Of its JSON-LD.
    let linked: LinkedData
    /// The text of `<title>`.
    let pageTitle: String
    /// The address that `<link rel=canonical>` gives, or empty.
    let canonical: String
    private let meta: [String: [String]]

    /// O(n).
    init(_ tree: HTMLTree) {
        var meta: [String: [String]] = [:]
        var canonical = ""
        for index in tree.nodes.indices {
            switch tree.nodes[index].tag {
            case .meta: PageMetadata.take(tree, index, into: &meta)
            case .link where canonical.isEmpty: canonical = PageMetadata.canonical(tree, index)
            default: break
            }
        }
        self.meta = meta
        self.canonical = canonical
        pageTitle = tree.first(.title).map { tree.plainText(of: $0, limit: 1000) } ?? ""
        linked = LinkedData(tree.scripts, titles: [meta["og:title"]?.first ?? "", pageTitle])
    }

    private static func take(_ tree: HTMLTree, _ index: Int, into meta: inout [String: [String]]) {
        guard let content = (tree.attribute(.content, of: index) ?? tree.attribute(.value, of: index))?.trimmed,
            !content.isEmpty, meta.count < 400
        else { return }
        for key in [HTMLAttribute.property, .name, .itemprop] {
            guard let name = tree.attribute(key, of: index)?.lowercased() else { continue }
            meta[name, default: []].append(HTMLEntities.decoded(String(content)))
        }
    }

    private static func canonical(_ tree: HTMLTree, _ index: Int) -> String {
        guard tree.attribute(.rel, of: index)?.lowercased() == "canonical",
            let address = tree.attribute(.href, of: index), address.hasPrefix("http")
        else { return "" }
        return address
    }

    /// The first value of the first of these names of `<meta>` that has one.
    func first(_ names: String...) -> String { named(names)?.value ?? "" }

    /// The first of these names of `<meta>` that has a value, with its first value.
    func named(_ names: [String]) -> (name: String, value: String)? {
        for name in names { if let value = meta[name]?.first { return (name, value) } }
        return nil
    }

    func all(_ name: String) -> [String] { meta[name] ?? [] }

    /// It calls itself an article, and no front page.
    var isArticle: Bool {
        first("og:type").lowercased() == "article" || !first("article:published_time").isEmpty || linked.isArticle
    }

    /// The canonical address and where it stands.
    var address: (value: String, source: String)? {
        if !canonical.isEmpty { return (canonical, "link[rel=canonical]") }
        for name in ["og:url", "twitter:url", "parsely-link", "sailthru.url"] {
            let graph = first(name)
            if graph.hasPrefix("http") { return (graph, "meta[\(name)]") }
        }
        return linked.url.isEmpty ? nil : (linked.url, "JSON-LD url")
    }
}
