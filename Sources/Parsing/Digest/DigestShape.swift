import Model

/// Finds the items of a text that gathers many, by their likeness: each begins in the same way and has a link of its own.
struct DigestShape {
    /// How an item begins.
    enum Start: Hashable {
        case heading(level: Int)
        /// `1、…`
        case numbered
        case listItem
        /// A paragraph that is a link.
        case link
    }

    private let article: Article
    private let blocks: [DigestBlock]
    private let weights: [Int]
    private let isDigest: Bool

    /// `isDigest` says that a title or sender already speaks for it.
    init(_ article: Article, _ blocks: [DigestBlock], isDigest: Bool) {
        (self.article, self.blocks, self.isDigest) = (article, blocks, isDigest)
        weights = article.blocks.map { PageBlocks.weight(article.text[utf8: $0.utf8].utf8) }
    }

    /// The blocks of each item; empty where the text is one article, which is what it is taken for in doubt. O(n).
    func items() -> [Range<Int>] {
        guard article.blocks.count == blocks.count, blocks.count >= 5 else { return [] }
        let starts: [Start] = (1...6).map { .heading(level: $0) } + [.numbered, .listItem, .link]
        var best: [Range<Int>] = []
        for start in starts {
            let items = segments(start)
            if items.count > best.count, isDigest(items, start) { best = items }
        }
        return best
    }

    private func text(_ index: Int) -> Substring { article.text[utf8: article.blocks[index].utf8] }

    /// A link is what the block is, but for its number and what follows in brackets.
    private func isLinked(_ index: Int) -> Bool {
        !blocks[index].links.isEmpty && blocks[index].linked * 10 >= (weights[index] - 3) * 5
    }

    private func begins(_ index: Int, _ start: Start) -> Bool {
        switch (start, article.blocks[index].kind) {
        case (.heading(let level), .heading(let own)): level == own
        case (.numbered, .paragraph), (.numbered, .listItem), (.numbered, .heading): DigestMark.length(text(index)) > 0
        case (.listItem, .listItem): true
        case (.link, .paragraph): isLinked(index) && weights[index] >= 8
        default: false
        }
    }

    /// From each beginning to the next, or to a heading above it.
    private func segments(_ start: Start) -> [Range<Int>] {
        var (result, open): ([Range<Int>], Int?) = ([], nil)
        for index in article.blocks.indices {
            let isStart = begins(index, start)
            guard isStart || isEnd(index, start), let begin = open else {
                if isStart { open = index }
                continue
            }
            result.append(begin..<index)
            open = isStart ? index : nil
        }
        if let open { result.append(open..<article.blocks.count) }
        return result
    }

    private func isEnd(_ index: Int, _ start: Start) -> Bool {
        guard case .heading(let own) = article.blocks[index].kind else {
            if case .listItem = start { return article.blocks[index].kind != .listItem }
            return false
        }
        if case .heading(let level) = start { return own < level }
        return true
    }

    /// Five and more, most with a link of their own and a text of their own, together most of the whole. Without a title
    /// that says so, their beginnings must be links.
    private func isDigest(_ items: [Range<Int>], _ start: Start) -> Bool {
        let whole = items.filter { own($0) != nil && weight($0) - linked($0) >= 20 }
        guard whole.count >= 5, whole.count * 10 >= items.count * 7 else { return false }
        let pages = Set(whole.compactMap { own($0)?.page })
        let covered = items.reduce(0) { $0 + weight($1) }
        let all = weights.reduce(0, +)
        guard pages.count * 10 >= whole.count * 8, covered * 100 >= all * (isDigest ? 35 : 50) else { return false }
        if isDigest, start != .listItem { return true }
        let headed = items.count { isLinked($0.lowerBound) || hasLinkedOpening($0.lowerBound) }
        return headed * 10 >= items.count * 8 && covered <= items.count * 1500
    }

    /// A list's item that begins with its link.
    private func hasLinkedOpening(_ index: Int) -> Bool {
        guard let link = blocks[index].links.first, link.text.utf8.count >= 6 else { return false }
        let text = text(index).unicodeScalars.dropFirst(DigestMark.length(text(index)))
        return Substring(text).hasPrefix(link.text)
    }

    private func weight(_ item: Range<Int>) -> Int { item.reduce(0) { $0 + weights[$1] } }
    private func linked(_ item: Range<Int>) -> Int { item.reduce(0) { $0 + min(blocks[$1].linked, weights[$1]) } }

    /// The item's link: that of its beginning, else its first.
    func own(_ item: Range<Int>) -> DigestBlock.Link? {
        for index in item { if let link = blocks[index].links.first { return link } }
        return nil
    }
}
