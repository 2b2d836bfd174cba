/// Reporters named where an article begins or ends, in brackets or on a line of their own: （记者 林一 王二）,
/// 〔記者林一／台北報導〕, 海边新闻记者 林一.
enum Dateline {
    /// Empty where there are none. Looks at the first and last 80 scalars; O(1).
    static func authors(in text: String) -> [String] {
        let scalars = text.unicodeScalars
        let head = names(in: Array(scalars.prefix(80)))
        return head.isEmpty ? names(in: Array(scalars.suffix(80))) : head
    }

    /// What stands between a role and the mark or the end of the line that closes it, where all of it looks like names.
    private static func names(in scalars: [Unicode.Scalar]) -> [String] {
        for index in scalars.indices.dropFirst() where isRole(scalars, endingAt: index) {
            let rest = scalars[(index + 1)...].prefix(24)
            let isLine = !scalars[..<index].contains { "\n。，！？：“”".unicodeScalars.contains($0) }
            guard let close = rest.firstIndex(where: { "）)〕】／/｜".unicodeScalars.contains($0) || isLine && $0 == "\n" })
            else { continue }
            let parts = rest[..<close].split { "：:、，, \u{3000}".unicodeScalars.contains($0) }
            let names = parts.filter { !isReport($0) }
            let isNames = names.allSatisfy { (2...4).contains($0.count) && $0.allSatisfy(\.isWide) }
            if isNames, !names.isEmpty { return names.map { String(String.UnicodeScalarView($0)) } }
        }
        return []
    }

    /// 记者, 评论员 and 通讯员.
    private static func isRole(_ scalars: [Unicode.Scalar], endingAt index: Int) -> Bool {
        switch scalars[index] {
        case "者": scalars[index - 1] == "记" || scalars[index - 1] == "記"
        case "员", "員": "论論讯訊".unicodeScalars.contains(scalars[index - 1])
        default: false
        }
    }

    private static func isReport(_ part: ArraySlice<Unicode.Scalar>) -> Bool {
        let word = String(String.UnicodeScalarView(part))
        return ["报道", "報導", "報道", "电", "電", "摄", "摄影", "文"].contains { word.hasSuffix($0) }
    }
}
