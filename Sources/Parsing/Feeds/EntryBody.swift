import Model

/// The paragraphs of a feed's entry, a note or anything else that is all content.
struct EntryBody {
    private(set) var body = BodyBuilder()
    private(set) var credits: [CreditLine] = []
    /// It ends in the middle: `…`, `[...]`, `阅读全文`.
    private(set) var isTeaser = false

    /// O(n).
    init(_ utf8: [UInt8], isHTML: Bool, title: String, limits: Reader.Limits) {
        var blocks = isHTML ? EntryBody.page(utf8, limits) : EntryBody.plain(utf8)
        if blocks.count > 1, let first = blocks.first, first.text.trimmed == title.trimmed { blocks.removeFirst() }
        trimEnd(&blocks)
        takeCredits(&blocks)
        for block in blocks { body.append(block.kind, block.text) }
    }

    /// Whether a text has tags, or references to characters.
    static func isHTML(_ utf8: [UInt8]) -> Bool {
        guard let open = utf8.firstIndex(of: UInt8(ascii: "<")) else {
            return utf8.contains(UInt8(ascii: "&"))
                && HTMLEntities.decoded(String(decoding: utf8, as: UTF8.self)).utf8.count != utf8.count
        }
        let text = String(decoding: utf8[open...].prefix(4096), as: UTF8.self).lowercased()
        return ["</", "<p", "<br", "<div", "<img", "<a ", "<h", "<ul", "<table", "<!--", "<section"].contains {
            text.holds($0)
        }
    }

    private static func page(_ utf8: [UInt8], _ limits: Reader.Limits) -> [MailBlock] {
        let page = HTMLFragment(utf8, limits: limits)
        return page.blocks.map { block in
            MailBlock(
                kind: block.kind, text: page.text(block), linked: block.linked, weight: block.weight, node: block.node)
        }
    }

    private static func plain(_ utf8: [UInt8]) -> [MailBlock] {
        Paragraphs.of(String(decoding: Cleaned.text(utf8), as: UTF8.self)).map { line in
            MailBlock(kind: ListMark.length(line[...]) == nil ? .paragraph : .listItem, text: line)
        }
    }

    /// Links to the whole text, and what programs put below each entry.
    private mutating func trimEnd(_ blocks: inout [MailBlock]) {
        while blocks.count > 1, let last = blocks.last, last.isLinkLine || EntryBody.isClosing(last.text) {
            if EntryBody.isMore(last.text) { isTeaser = true }
            blocks.removeLast()
        }
        guard var last = blocks.popLast() else { return }
        for mark in ["[…]", "[...]", "[&hellip;]", "(...)"] where last.text.hasSuffix(mark) {
            last.text = String(last.text.dropLast(mark.count).trimmed) + "…"
        }
        for word in EntryBody.more
        where last.text.lowercased().hasSuffix(word) && last.text.utf8.count > word.utf8.count {
            last.text = String(last.text.dropLast(word.count).trimmed)
            isTeaser = true
        }
        if last.text.hasSuffix("…") || last.text.hasSuffix("...") { isTeaser = true }
        blocks.append(last)
    }

    private static func isClosing(_ text: String) -> Bool {
        let lower = text.lowercased()
        guard lower.utf8.count <= 400 else { return false }
        return isMore(text) || (lower.hasPrefix("the post ") && lower.holds("appeared first on"))
    }

    private static func isMore(_ text: String) -> Bool {
        let lower = text.lowercased()
        return lower.utf8.count <= 90 && more.contains { lower.hasPrefix($0) || lower.hasSuffix($0) }
    }

    private static let more = [
        "read more", "read more »", "read more...", "continue reading", "continue reading →", "read the full article",
        "read full article", "read the rest", "阅读全文", "閱讀全文", "查看全文", "点击查看", "阅读原文", "查看原文", "继续阅读",
    ]

    private mutating func takeCredits(_ blocks: inout [MailBlock]) {
        for _ in 0..<4 {
            guard blocks.count > 1, let first = blocks.first, let line = CreditLine(first.text) else { break }
            credits.append(line)
            blocks.removeFirst()
        }
    }
}
