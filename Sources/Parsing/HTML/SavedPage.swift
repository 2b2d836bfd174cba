import Model

/// What the program that saved a page wrote above it: SingleFile's comment, or a browser's.
struct SavedPage {
    /// Where it was saved from, or empty.
    private(set) var address = ""
    /// When; the day that 昨天 and the like are counted from.
    private(set) var time: FoundTime?

    init(address: String, time: FoundTime?) { (self.address, self.time) = (address, time) }

    /// Looks at the comments in the first 16 KiB. O(1).
    init(_ page: [UInt8]) {
        let start = page.prefix(16_384)
        let isSaved = start.withUnsafeBufferPointer { $0.holds("SingleFile") || $0.holds("saved from url=(") }
        guard isSaved else { return }
        let head = String(decoding: start, as: UTF8.self)
        for comment in head.split(separator: "<!--").dropFirst().prefix(8) {
            let text = comment.prefix(4000)
            if address.isEmpty, text.holds("SingleFile") { readLines(text) }
            if address.isEmpty, text.trimmed.hasPrefix("saved from url=(") { readBrowser(text) }
        }
    }

    /// ` Page saved with SingleFile`, ` url: …`, ` saved date: …`, a line each.
    private mutating func readLines(_ text: Substring) {
        for line in text.split(whereSeparator: \.isNewline).prefix(12).map(\.trimmed) {
            if line.hasPrefix("url:") {
                let value = line.dropFirst(4).trimmed
                if value.hasPrefix("http") { address = String(value.prefix { $0 != " " }) }
            } else if line.hasPrefix("saved date:") {
                time = TimeFinder.first(in: SavedPage.plain(line.dropFirst(11)))
            }
        }
    }

    /// `saved from url=(0042)https://…`
    private mutating func readBrowser(_ text: Substring) {
        guard let start = text.firstIndex(of: ")") else { return }
        let found = text[text.index(after: start)...].prefix { !$0.isWhitespace }
        if found.hasPrefix("http") { address = String(found) }
    }

    /// `Thu Nov 23 2023 10:00:00 GMT+0800 (…)` with its year behind a comma and without the zone's name.
    private static func plain(_ date: Substring) -> String {
        let words = date.prefix { $0 != "(" }.split(separator: " ")
        guard words.count >= 4, words[3].utf8.count == 4, words[3].allSatisfy(\.isNumber) else { return String(date) }
        return ([words[1], words[2] + ",", words[3]] + words.dropFirst(4)).joined(separator: " ")
    }
}
