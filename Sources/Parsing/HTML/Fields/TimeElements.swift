import Model

/// The times that a page shows: in elements that are named so, and in short texts near the title.
struct TimeElements {
    private let tree: HTMLTree
    private let title: Int?

    init(_ tree: HTMLTree, title: Int?) { (self.tree, self.title) = (tree, title) }

    /// In order of the page. O(elements · depth).
    func found(_ survey: PageSurvey) -> [TimeCandidate] {
        let surroundings = Surroundings(tree, title: title)
        var candidates: [TimeCandidate] = []
        for node in survey.times.prefix(120) where candidates.count < 24 && !surroundings.isForeign(node) {
            if let candidate = named(node) { candidates.append(candidate) }
        }
        candidates += texts(surroundings)
        return candidates.isEmpty ? [lone(surroundings)].compactMap(\.self) : candidates
    }

    private func isNear(_ node: Int) -> Bool { title.map { (-80...150).contains(node - $0) } ?? false }

    private func named(_ node: Int) -> TimeCandidate? {
        let words = [HTMLAttribute.itemprop, .property, .class, .id].compactMap {
            tree.attribute($0, of: node)?.lowercased()
        }
        .joined(separator: " ")
        let text = tree.plainText(of: node, limit: 300)
        guard text.utf8.count <= 200 else { return nil }
        let isChange = TimeElements.tellsChange(words) || TimeElements.tellsChange(TimeElements.head(of: text))
        let isPublished = words.holds("publish") || words.holds("datecreated") || words.holds("uploaddate")
        let isTime = tree.nodes[node].tag == .time
        if tree.nodes[node].tag == .article { return nil }
        var weight = isPublished ? 78 : isTime ? 70 : 64
        if words.holds("datepublished") || words.holds("datecreated") { weight = 84 }
        weight -= (isNear(node) ? 0 : isPublished ? 6 : 16) + (isChange ? 30 : 0)
        for value in [tree.attribute(.content, of: node), tree.attribute(.datetime, of: node)] {
            if let value, let found = candidate(value, node, weight, isChange) { return found }
        }
        if words.holds("publish"), let value = tree.attribute(.title, of: node),
            let found = candidate(value, node, weight, isChange)
        {
            return found
        }
        return candidate(text, node, weight, isChange)
    }

    private func candidate(_ text: String, _ node: Int, _ weight: Int, _ isChange: Bool) -> TimeCandidate? {
        TimeFinder.first(in: text).flatMap {
            TimeCandidate($0, from: tree.label(of: node), weight: weight, isChange: isChange, isShown: true)
        }
    }

    /// What stands before the date in a text, in lower case.
    private static func head(of text: String) -> String {
        guard let time = TimeFinder.first(in: text) else { return "" }
        return text[utf8: 0..<time.utf8.lowerBound].lowercased()
    }

    /// The first text of a page that is nothing but a date.
    private func lone(_ surroundings: Surroundings) -> TimeCandidate? {
        for node in tree.nodes.indices where tree.nodes[node].isText {
            let range = tree.nodes[node].text
            guard range.count >= 6, range.count <= 60, hasDigits(range) else { continue }
            let text = String(decoding: tree.text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
            let parent = Int(tree.nodes[node].parent)
            guard let time = TimeFinder.first(in: text), time.utf8.count + 8 >= text.trimmed.utf8.count,
                !surroundings.isForeign(parent)
            else { continue }
            return TimeCandidate(time, from: "the text \(tree.label(of: parent))", weight: 26, isShown: true)
        }
        return nil
    }

    /// Short texts with a date near the title, and texts anywhere that say when the page was published or changed.
    private func texts(_ surroundings: Surroundings) -> [TimeCandidate] {
        var candidates: [TimeCandidate] = []
        for node in tree.nodes.indices where tree.nodes[node].isText && candidates.count < 16 {
            let range = tree.nodes[node].text
            guard range.count >= 6, range.count <= 160, hasDigits(range) else { continue }
            let text = String(decoding: tree.text[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
            let label = TimeElements.label(of: text.lowercased())
            guard tree.nodes[Int(tree.nodes[node].parent)].tag != .title, label != nil || isNear(node),
                let time = TimeFinder.first(in: text), time.utf8.lowerBound <= 60,
                !surroundings.isForeign(Int(tree.nodes[node].parent))
            else { continue }
            let isShort = text.trimmed.utf8.count <= 80
            let weight = label == .change ? 34 : label == .published ? 68 : isShort ? 58 : 30
            let place = "the text \(tree.label(of: Int(tree.nodes[node].parent)))"
            let weighed = weight - (isNear(node) ? 0 : 14)
            if let found = TimeCandidate(time, from: place, weight: weighed, isChange: label == .change, isShown: true)
            {
                candidates.append(found)
            }
        }
        return candidates
    }

    /// The first short text near the title that gives a time seen from `base`.
    func relative(to base: CivilTime) -> TimeCandidate? {
        guard let title else { return nil }
        let surroundings = Surroundings(tree, title: title)
        for node in max(0, title - 40)..<min(title + 150, tree.nodes.count) where tree.nodes[node].isText {
            guard (4...90).contains(tree.nodes[node].text.count), tree.isInk(node), !surroundings.isForeign(node),
                let time = RelativeTime.found(in: tree.plainText(of: node, limit: 100), base: base)
            else { continue }
            let place = "the text \(tree.label(of: Int(tree.nodes[node].parent))), seen from when the page was saved"
            return TimeCandidate(time, from: place, weight: 50, isShown: true)
        }
        return nil
    }

    private func hasDigits(_ range: Range<Int32>) -> Bool {
        var digits = 0
        for byte in tree.text[Int(range.lowerBound)..<Int(range.upperBound)] where (0x30...0x39).contains(byte) {
            digits += 1
            if digits == 4 { return true }
        }
        return false
    }

    private enum Label { case published, change }

    private static func label(of text: String) -> Label? {
        if tellsChange(text) { return .change }
        return publishedWords.contains { text.holds($0) } ? .published : nil
    }

    static func tellsChange(_ text: String) -> Bool { changeWords.contains { text.holds($0) } }

    private static let changeWords: [StaticString] = [
        "updat", "modif", "geändert", "änderung", "aktualisiert", "mis à jour", "actualizad", "aggiornat",
        "last edited",
        "last changed", "revision", "更新", "修改", "lastmod",
    ]
    private static let publishedWords: [StaticString] = [
        "publish", "posted", "veröffentlicht", "gepostet", "erstellt am", "eingestellt", "datum:", "date:", "publié",
        "publicado", "pubblicato", "geschrieben am", "发布", "發布", "发表", "時間", "时间：", "日期",
    ]
}
