/// The names that elements named like an author's show.
struct AuthorElements {
    struct Found {
        let node: Int
        let mark: PageSurvey.AuthorMark
        var names: [String]
        let isLabelled: Bool
        /// All of them have the form of names.
        var isName: Bool { names.allSatisfy { PersonName.likeness($0) == .name } }
    }

    private let tree: HTMLTree
    private let surroundings: Surroundings

    init(_ tree: HTMLTree, title: Int?) {
        self.tree = tree
        surroundings = Surroundings(tree, title: title)
    }

    /// In order of the page; elements beside each other with one name each are one. O(elements · depth).
    func found(_ survey: PageSurvey) -> [Found] {
        var result: [Found] = []
        var skipUntil = 0
        for (node, mark) in survey.authors.prefix(80) where node >= skipUntil && !surroundings.isForeign(node) {
            guard let found = look(at: node, mark) else { continue }
            skipUntil = Int(tree.nodes[node].end)
            if let last = result.last, last.mark == mark, isBeside(last.node, node), last.names.count < 8 {
                result[result.count - 1].names += found.names.filter { !last.names.contains($0) }
            } else {
                result.append(found)
            }
        }
        return result
    }

    /// The names that short texts near the title give behind a label: `von Jane Doe`, or `By` and then the name.
    func labelled(near title: Int) -> [Found] {
        var result: [Found] = []
        var isPending = 0
        for node in max(0, title - 40)..<min(title + 150, tree.nodes.count) where tree.nodes[node].isText {
            let range = tree.nodes[node].text
            guard range.count <= 120, tree.isInk(node) else { continue }
            let text = tree.plainText(of: node, limit: 120)
            let pieces = text.unicodeScalars.split { $0 == "|" || $0 == "·" }.map { String($0) }
            let byline = BylineText.names(in: pieces, onlyLabelled: isPending <= 0)
            let found = Found(node: Int(tree.nodes[node].parent), mark: .name, names: byline.names, isLabelled: true)
            if byline.isLabelled || isPending > 0 && byline.isAlone, found.isName, !surroundings.isForeign(node) {
                result.append(found)
            }
            isPending = BylineText.endsWithLabel(text) ? 2 : isPending - 1
        }
        return result
    }

    private func look(at node: Int, _ mark: PageSurvey.AuthorMark) -> Found? {
        var pieces = pieces(of: node)
        if mark == .declared, let name = named(inside: node) { pieces = [name] }
        guard !pieces.isEmpty else { return nil }
        let byline = BylineText.names(in: pieces)
        let isLabelled = byline.isLabelled || followsLabel(node)
        let found = Found(node: node, mark: mark, names: byline.names, isLabelled: isLabelled)
        guard !byline.names.isEmpty, found.isName || isLabelled || byline.isAlone else { return nil }
        return isLabelled || mark != .link || isNamedSo(node, byline.names[0]) ? found : nil
    }

    /// The text before it ends with `by`.
    private func followsLabel(_ node: Int) -> Bool {
        for index in [node - 1, node - 2] where index > 0 && tree.nodes[index].isText && tree.isInk(index) {
            let text = tree.text[Int(tree.nodes[index].text.lowerBound)..<Int(tree.nodes[index].text.upperBound)]
            return BylineText.endsWithLabel(String(decoding: text.suffix(40), as: UTF8.self))
        }
        return false
    }

    /// The address that a link leads to names who it shows: `/author/jane`.
    private func isNamedSo(_ node: Int, _ name: String) -> Bool {
        guard let last = tree.attribute(.href, of: node)?.split(separator: "/").last else { return false }
        let (path, name) = (TitleKey(last), TitleKey(name))
        return path.count >= 3 && name.count >= 3 && (path.holds(name) || name.holds(path))
    }

    /// `itemprop=name` of what it holds.
    private func named(inside node: Int) -> String? {
        for index in tree.descendants(of: node).prefix(40) where tree.attribute(.itemprop, of: index) == "name" {
            let text = tree.attribute(.content, of: index) ?? tree.plainText(of: index, limit: 200)
            if !text.isEmpty { return text }
        }
        return nil
    }

    /// Its text, parted where elements lie side by side without a space, at blocks and at bars.
    func pieces(of node: Int) -> [String] {
        var bytes: [UInt8] = []
        for index in node..<Int(tree.nodes[node].end) where bytes.count < 400 {
            let part = tree.nodes[index]
            if part.isText {
                let text = tree.text[Int(part.text.lowerBound)..<Int(part.text.upperBound)]
                if let last = bytes.last, last > 0x20, let first = text.first, isWord(last), isWord(first) {
                    bytes.append(0x1F)
                }
                bytes += text
            } else if part.tag == .br || part.tag.isBlock {
                bytes.append(0x1F)
            }
        }
        guard bytes.count < 400 else { return [] }
        return String(decoding: bytes, as: UTF8.self).unicodeScalars
            .split { $0.value == 0x1F || "|｜·•│".unicodeScalars.contains($0) }
            .map { String(decoding: WhiteSpace.collapsed(Array(String($0).utf8)), as: UTF8.self) }.filter {
                !$0.isEmpty
            }
    }

    private func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
    }

    private func isBeside(_ left: Int, _ right: Int) -> Bool {
        let (first, second) = (Int(tree.nodes[left].parent), Int(tree.nodes[right].parent))
        if first == second { return true }
        return first >= 0 && second >= 0 && tree.nodes[first].parent == tree.nodes[second].parent
            && tree.nodes[first].tag == tree.nodes[second].tag && tree.nodes[first].tag != .div
    }
}
