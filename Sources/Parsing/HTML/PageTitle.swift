/// The title of a page, without the names of its site and section.
enum PageTitle {
    static func of(_ tree: HTMLTree, _ metadata: PageMetadata) -> String {
        if let name = tree.element(id: "activity-name") { return tree.plainText(of: name) }
        let headings = tree.nodes.indices.filter { tree.nodes[$0].tag == .h1 && !tree.nodes[$0].isText }
            .prefix(8).map { tree.plainText(of: $0, limit: 600) }.filter { !$0.isEmpty }
        let element = tree.first(.title).map { tree.plainText(of: $0, limit: 1000) } ?? ""
        let graph = metadata.first("og:title", "twitter:title")
        let candidates = [graph, metadata.linked("headline"), element].filter { !$0.isEmpty }
        for heading in headings where heading.unicodeScalars.count >= 4 {
            if candidates.contains(where: { $0.hasPrefix(heading) || $0.contains(heading) }) { return heading }
        }
        for candidate in candidates {
            let short = withoutSite(candidate, site: metadata.first("og:site_name"))
            if !short.isEmpty { return short }
        }
        return headings.first ?? ""
    }

    /// Cuts `_新浪网`, ` - 数据猿`, ` | The Site` off the end.
    static func withoutSite(_ title: String, site: String) -> String {
        var parts: [Substring] = [title[...]]
        for separator in ["_", " - ", " | ", "|", " – ", " — ", "-", "——", "｜"] {
            let cut = title.split(separator: separator)
            if cut.count > 1, isCut(cut, separator) {
                parts = cut
                break
            }
        }
        guard parts.count > 1, let first = parts.first else { return String(title.trimmed) }
        return String(first.trimmed)
    }

    /// The name of a newspaper or site that the page's title ends with (…_澜江晚报); else empty.
    static func site(of tree: HTMLTree) -> String {
        let title = tree.first(.title).map { tree.plainText(of: $0, limit: 1000) } ?? ""
        let kept = withoutSite(title, site: "")
        guard kept.utf8.count < title.trimmed.utf8.count, title.hasPrefix(kept) else { return "" }
        let parts = title.dropFirst(kept.count).split { "_-|–—｜".contains($0) }
        guard let last = parts.last.map({ String($0.trimmed) }), last.width <= 30 else { return "" }
        return CreditLine.isOrganisation(last) ? last : ""
    }

    /// The first part is the longest, and what is cut off is short.
    private static func isCut(_ parts: [Substring], _ separator: String) -> Bool {
        guard let first = parts.first, first.trimmed.width >= 8 else { return false }
        let rest = parts.dropFirst()
        let isTight = separator == "-" || separator == "——" || separator == "|"
        return rest.allSatisfy { $0.width <= first.width && $0.trimmed.width <= (isTight ? 20 : 40) }
            && (!isTight || rest.contains { ScriptCounts(String($0)).han > 0 })
    }
}

extension HTMLTree {
    /// The first element with an id. O(n).
    func element(id: String) -> Int? {
        nodes.indices.first { !nodes[$0].attributes.isEmpty && attribute(.id, of: $0) == id }
    }
}
