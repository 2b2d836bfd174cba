import Model

/// What a page's head and scripts say of it.
struct PageMetadata {
    private var meta: [String: [String]] = [:]
    private let tree: HTMLTree

    init(_ tree: HTMLTree) {
        self.tree = tree
        for index in tree.nodes.indices where tree.nodes[index].tag == .meta {
            guard let content = tree.attribute(.content, of: index)?.trimmed, !content.isEmpty else { continue }
            for key in [HTMLAttribute.property, .name, .itemprop] {
                guard let name = tree.attribute(key, of: index)?.lowercased() else { continue }
                meta[name, default: []].append(String(content))
            }
        }
    }

    /// The first value of the first of these names of `<meta>` that has one.
    func first(_ names: String...) -> String {
        for name in names { if let value = meta[name]?.first { return value } }
        return ""
    }

    func all(_ name: String) -> [String] { meta[name] ?? [] }

    /// A string of a JSON-LD script, by its key, wherever it stands.
    func linked(_ key: String) -> String {
        for script in tree.scripts where script.type == "application/ld+json" {
            if let value = ScriptText.string(after: "\"\(key)\"", in: script.utf8) { return value }
        }
        return ""
    }

    /// The names in a JSON-LD script's `author`.
    func linkedName(_ key: String) -> String {
        for script in tree.scripts where script.type == "application/ld+json" {
            if let value = ScriptText.name(after: "\"\(key)\"", in: script.utf8) { return value }
        }
        return ""
    }

    /// The canonical address.
    var url: String {
        for index in tree.nodes.indices where tree.nodes[index].tag == .link {
            if tree.attribute(.rel, of: index)?.lowercased() == "canonical",
                let address = tree.attribute(.href, of: index),
                address.hasPrefix("http")
            {
                return address
            }
        }
        let graph = first("og:url", "twitter:url")
        return graph.hasPrefix("http") ? graph : ""
    }
}
