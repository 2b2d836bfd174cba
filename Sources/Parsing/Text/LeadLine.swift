/// An editor's lead that says what it is: `【数据猿导读】 …`, `摘要：…`.
struct LeadLine {
    /// Without its label.
    let text: String
    /// Who wrote it, where the label says so.
    let publication: String

    init?(_ line: String) {
        guard let (label, rest) = LeadLine.cut(line) else { return nil }
        guard let word = LeadLine.words.first(where: { label.lowercased().hasSuffix($0) }) else { return nil }
        text = String(rest.trimmed)
        publication = String(label.dropLast(word.count).trimmed)
        if text.isEmpty { return nil }
    }

    private static let words = [
        "导读", "導讀", "摘要", "导语", "導語", "编者按", "编者的话", "核心提示", "内容提要", "提要", "引言", "要点", "summary", "abstract", "tl;dr",
    ]

    private static func cut(_ line: String) -> (label: Substring, rest: Substring)? {
        let head = line.prefix(24)
        if let first = head.first, "【[「".contains(first), let close = head.firstIndex(where: { "】]」".contains($0) }) {
            let rest = line[line.index(after: close)...].trimmed
            return (
                head.dropFirst().prefix(upTo: close).trimmed,
                rest.first == "：" || rest.first == ":" ? rest.dropFirst() : rest
            )
        }
        guard let colon = head.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
        let label = head[..<colon].trimmed
        return words.contains(label.lowercased()) ? (label, line[line.index(after: colon)...]) : nil
    }

    /// Whether `body` says at its beginning what the lead says: most of the lead's runs of five letters stand in the
    /// first part of it. A lead cut with an ellipsis counts by what there is of it. O(n).
    func isRepeated(by body: some Sequence<String>) -> Bool {
        LeadLine.isRepeated(text, by: body)
    }

    static func isRepeated(_ lead: String, by body: some Sequence<String>) -> Bool {
        let wanted = letters(lead)
        guard wanted.count >= 8 else { return body.contains { $0.contains(lead) } }
        var opening: [Unicode.Scalar] = []
        for paragraph in body where opening.count < wanted.count * 3 + 200 { opening += letters(paragraph) }
        let runs = Set(runs(opening))
        let found = Self.runs(wanted).count { runs.contains($0) }
        return found * 10 >= (wanted.count - 4) * 7
    }

    private static func letters(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { $0.properties.isAlphabetic || ("0"..."9").contains($0) }
    }

    private static func runs(_ letters: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        letters.count < 5 ? [] : (0...letters.count - 5).map { Array(letters[$0..<$0 + 5]) }
    }
}
