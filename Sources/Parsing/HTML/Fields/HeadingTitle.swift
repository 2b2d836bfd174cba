/// A heading that may be the title of its page.
struct HeadingTitle {
    let node: Int
    /// Without a label before the title itself, such as that of the section.
    private(set) var text: String
    private(set) var score: Double
    /// How far it says what the head declares, 0…1.
    private let agreement: Double

    /// It is an `h1`, or calls itself a headline.
    private let isMain: Bool
    private let isHomeLink: Bool

    /// It may stand for the title. An article's heading need not say what the head declares, a front page's should.
    /// A lesser heading may be one part of what the head declares where another one is `named` after the site.
    func isTitle(ofArticle isArticle: Bool, siteIsNamed: Bool) -> Bool {
        score > 0.9 && agreement >= (isMain ? (isArticle ? 0.2 : 0.4) : siteIsNamed ? 0.5 : 0.8)
    }

    /// It names the site, as the head does, and leads to its first page.
    var namesSite: Bool { isHomeLink && agreement >= 0.5 }

    /// `nil` where it has no text, or more than a title has. O(text · declared titles).
    init?(_ node: Int, _ tree: HTMLTree, _ declared: [DeclaredTitle], _ site: SiteNames) {
        let shown = tree.plainText(of: node, limit: 600)
        let whole = TitleKey(shown)
        guard shown.utf8.count <= 500, whole.count >= 2 else { return nil }
        let agreements = declared.map { $0.agreement(with: whole) }
        let (most, all) = (agreements.max() ?? 0, agreements.reduce(0, +) / Double(max(1, agreements.count)))
        isHomeLink = HeadingTitle.linksHome(node, tree, site)
        let standing = HeadingTitle.standing(node, tree) - (isHomeLink ? 2.5 : 0) - (site.isName(whole) ? 3 : 0)
        let isFirst = tree.nodes[node].tag == .h1
        isMain = isFirst || HeadingTitle.isNamed(node, tree)
        (self.node, agreement, score) = (node, most, 3 * most + 0.4 * all + standing)
        text = HeadingTitle.withoutLabel(shown, whole, declared, isMain: isFirst)
        if let head = HeadingTitle.withoutEnd(shown, declared, site) { text = head }
        if text == shown, most < 1, let rest = HeadingTitle.rest(of: node, tree, declared) { text = rest }
    }

    /// `Local News | Title`, where the head calls it `Title`; and all that is more than that in what is no `h1`.
    private static func withoutLabel(
        _ text: String, _ key: TitleKey, _ declared: [DeclaredTitle], isMain: Bool
    ) -> String {
        guard !declared.contains(where: { $0.key == key }) else { return text }
        let shorter = declared.first {
            $0.key.count >= 10 && $0.key.count < key.count && (key.ends(with: $0.key) || !isMain && key.holds($0.key))
        }
        return shorter?.text ?? text
    }

    /// `Title | Series`, `Title – Site`, where the head calls it `Title` everywhere.
    private static func withoutEnd(_ text: String, _ declared: [DeclaredTitle], _ site: SiteNames) -> String? {
        guard let (head, last, mark) = TitleSegments.cut(text[...]), mark == "|" || site.isName(TitleKey(last)) else {
            return nil
        }
        let key = TitleKey(head)
        return !declared.isEmpty && declared.allSatisfy { $0.key == key } ? String(head.trimmed) : nil
    }

    /// What stands behind a first element with a label, where it is what the head declares, or the end of it.
    private static func rest(of node: Int, _ tree: HTMLTree, _ declared: [DeclaredTitle]) -> String? {
        guard let first = tree.descendants(of: node).first(where: { !tree.nodes[$0].isText || tree.isInk($0) }),
            !tree.nodes[first].isText, Int(tree.nodes[first].end) < Int(tree.nodes[node].end)
        else { return nil }
        let rest = tree.plainText(in: Int(tree.nodes[first].end)..<Int(tree.nodes[node].end), limit: 600)
        let text = rest.unicodeScalars.drop { ":：|- –—·»,".unicodeScalars.contains($0) }
        let key = TitleKey(Substring(text))
        guard key.count >= 10, declared.contains(where: { $0.key == key || $0.tail == key }) else { return nil }
        return String(text)
    }

    /// What its element and its place say for a heading.
    private static func standing(_ node: Int, _ tree: HTMLTree) -> Double {
        var standing = tree.nodes[node].tag == .h1 ? 1.5 : tree.nodes[node].tag == .h2 ? 0.3 : 0
        if isNamed(node, tree) { standing += 0.5 }
        let words = [HTMLAttribute.class, .id].compactMap { tree.attribute($0, of: node) }
        if words.contains(where: { $0.holds("hidden") || $0.holds("sr-only") }) { standing -= 1 }
        var ancestor = Int(tree.nodes[node].parent)
        for _ in 0..<12 where ancestor >= 0 {
            if [.nav, .aside, .footer].contains(tree.nodes[ancestor].tag) { standing -= 1.5 }
            ancestor = Int(tree.nodes[ancestor].parent)
        }
        return standing
    }

    /// It calls itself a headline.
    private static func isNamed(_ node: Int, _ tree: HTMLTree) -> Bool {
        [HTMLAttribute.class, .id, .itemprop].contains { key in
            tree.attribute(key, of: node).map { FieldWords($0.utf8).contains(.title) } ?? false
        }
    }

    /// It is a link to the site's first page, or inside of one.
    private static func linksHome(_ node: Int, _ tree: HTMLTree, _ site: SiteNames) -> Bool {
        let inside = tree.descendants(of: node).prefix(8).first { tree.nodes[$0].tag == .a }
        let parent = Int(tree.nodes[node].parent)
        let around = parent >= 0 && tree.nodes[parent].tag == .a ? parent : nil
        guard let link = inside ?? around, let address = tree.attribute(.href, of: link) else { return false }
        return site.isHome(address)
    }
}
