/// What stands at the edges of a PDF's pages and is no part of its text: running heads and feet, page numbers, what
/// browsers print around pages.
struct RunningLines {
    private let pages: [PDFPage]
    /// On how many pages a line stands at an edge, by its text with every number as one mark, and its size.
    private var counts: [String: Int] = [:]

    init(_ pages: [PDFPage]) {
        self.pages = pages
        for page in pages {
            let keys = page.lines.filter { RunningLines.isAtEdge($0, page, share: 0.14) }.map(RunningLines.sizedKey)
            for key in Set(keys) { counts[key, default: 0] += 1 }
        }
    }

    /// The pages' lines without them. O(n).
    var body: [PDFLine] {
        let rest = pages.flatMap { page in page.lines.filter { !isRunning($0, page) } }
        return rest.isEmpty ? pages.flatMap(\.lines) : rest
    }

    private func isRunning(_ line: PDFLine, _ page: PDFPage) -> Bool {
        guard RunningLines.isAtEdge(line, page, share: 0.14) else { return false }
        if RunningLines.isAtEdge(line, page, share: 0.045) { return true }
        if RunningLines.isPageNumber(RunningLines.key(line.text)) { return true }
        return pages.count > 1 && (counts[RunningLines.sizedKey(line)] ?? 0) >= max(2, min(pages.count / 4, 10))
    }

    /// All of it in the uppermost or lowest part of the page.
    private static func isAtEdge(_ line: PDFLine, _ page: PDFPage, share: Double) -> Bool {
        line.box.yMax < page.height * share || line.box.yMin > page.height * (1 - share)
    }

    /// With the size of its type, because titles come back as running heads.
    private static func sizedKey(_ line: PDFLine) -> String { "\(Int(line.height + 0.5)) \(key(line.text))" }

    /// `Page # of #`; so lines that differ only in the page's number are alike.
    private static func key(_ text: String) -> String {
        var key = ""
        var isNumber = false
        for scalar in text.unicodeScalars.prefix(200) {
            let isDigit = ("0"..."9").contains(scalar)
            if isDigit, !isNumber { key += "#" }
            if !isDigit, !scalar.isSpace { key.unicodeScalars.append(scalar) }
            isNumber = isDigit
        }
        return key.lowercased()
    }

    private static func isPageNumber(_ key: String) -> Bool {
        let bare = key.filter { !"-–—·|/／[]()（）共第页頁of.".contains($0) }
        return ["#", "page#", "p#", "##", "#page", "page##", "s#", "seite#"].contains(bare)
            || ["ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii"].contains(bare)
    }
}
