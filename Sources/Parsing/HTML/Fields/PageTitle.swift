/// The title of a page, without the names of its site and section: what its head declares and what it shows as heading,
/// weighed against each other.
struct PageTitle {
    private let tree: HTMLTree
    private let metadata: PageMetadata
    private let declared: [DeclaredTitle]
    private let site: SiteNames

    init(_ tree: HTMLTree, _ metadata: PageMetadata, _ site: SiteNames) {
        (self.tree, self.metadata, self.site) = (tree, metadata, site)
        let other = metadata.named(["twitter:title", "citation_title", "parsely-title", "dc.title", "sailthru.title"])
        let page = metadata.pageTitle
        declared = [
            DeclaredTitle(metadata.first("og:title"), from: "meta[og:title]", site, page: page),
            DeclaredTitle(metadata.linked.headline, from: "JSON-LD headline", site, page: page),
            DeclaredTitle(other?.value ?? "", from: "meta[\(other?.name ?? "")]", site, page: page),
            DeclaredTitle(metadata.pageTitle, from: "title", site, page: page),
        ].compactMap(\.self)
    }

    /// A title and where it was taken from.
    struct Found {
        let text: String
        let source: String
        /// The heading that shows it.
        var node: Int?
    }

    /// The title first, then what lost against it. O(headings · declared titles).
    func found(_ survey: PageSurvey) -> [Found] {
        if let name = survey.weChatTitle { return [shown(name, tree.plainText(of: name))] }
        var headings = survey.headings.prefix(80).compactMap { HeadingTitle($0, tree, declared, site) }
        headings = headings.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }
            .map(\.element)
        let shown = headings.prefix(3).map { self.shown($0.node, $0.text) }
        let (named, anonymous) = (declared.filter { !site.isName($0.key) }, declared.filter { site.isName($0.key) })
        let told = (named + anonymous).map { Found(text: $0.text, source: $0.source) }
        if let front = frontTitle(named + anonymous, headings) { return [front] + told + shown }
        let siteIsNamed = headings.contains(where: \.namesSite)
        headings = headings.filter { !$0.namesSite } + headings.filter(\.namesSite)
        let chosen = headings.first { $0.isTitle(ofArticle: metadata.isArticle, siteIsNamed: siteIsNamed) }
        let isNamed = !named.isEmpty && !namesSiteAlone
        if let best = chosen ?? headings.first(where: { isNamed ? false : $0.score > (named.isEmpty ? 0.5 : 1.4) }) {
            return [self.shown(best.node, best.text)] + told + shown
        }
        return told + shown
    }

    /// What the head calls a site's first page, where no heading says the same: the site's name where it begins with it.
    /// Headings of such pages are slogans.
    private func frontTitle(_ declared: [DeclaredTitle], _ headings: [HeadingTitle]) -> Found? {
        guard site.isFrontPage, let best = declared.first, best.key.count >= 4,
            !headings.contains(where: { TitleKey($0.text) == best.key })
        else { return nil }
        let first = TitleSegments.all(of: best.text).first ?? ""
        let isNamed = first.utf8.count >= 4 && site.isName(TitleKey(first))
        return Found(text: isNamed ? first : best.text, source: best.source)
    }

    /// The head has nothing but a `<title>` of one or two words, as sites without titles of their own for each page do.
    private var namesSiteAlone: Bool {
        guard declared.count == 1, let only = declared.first, only.source == "title", only.parts.isEmpty else {
            return false
        }
        return only.text.utf8.count <= 32 && only.text.split(separator: " ").count <= 2
            && only.text.utf8.allSatisfy { $0 < 0x80 }
    }

    private func shown(_ node: Int, _ text: String) -> Found {
        Found(text: text, source: tree.label(of: node), node: node)
    }
}

extension HTMLTree {
    /// How a person would call an element: `h1.entry-title`, `span#author`.
    func label(of node: Int) -> String {
        let tag = nodes[node].tag == .other ? "*" : nodes[node].tag.rawValue
        if let id = attribute(.id, of: node), !id.isEmpty { return "\(tag)#\(id.prefix(40))" }
        if let name = attribute(.class, of: node)?.split(separator: " ").first { return "\(tag).\(name.prefix(40))" }
        if let property = attribute(.itemprop, of: node) { return "\(tag)[itemprop=\(property.prefix(40))]" }
        return tag
    }
}
