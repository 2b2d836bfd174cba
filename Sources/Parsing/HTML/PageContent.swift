import Model

/// The body of a page's article, without what stands around it.
struct PageContent {
    var body = BodyBuilder()
    private(set) var credits: [CreditLine] = []
    private(set) var lead = ""
    /// Why it is this text.
    private(set) var evidence: [ReadingEvidence] = []

    init(_ tree: HTMLTree, _ page: PageBlocks, _ finder: ContentFinder, title: String) {
        let selection = ContentSelection(tree, page, finder)
        var chosen = selection.blocks.filter { $0.weight > 90 || !ClosingLines.isNotice(page.string($0)) }
        evidence = ContentEvidence(tree, page, finder, selection).entries()
        cutEnd(&chosen, page)
        trim(&chosen, page, title: title)
        takeCredits(page, around: selection.range)
        for block in chosen { body.append(block.kind, page.text[block.utf8]) }
    }

    /// Takes the title and lines of credits off the beginning and the end, with what is known to stand there.
    private mutating func trim(_ blocks: inout [PageBlock], _ page: PageBlocks, title: String) {
        var head = 0
        for _ in 0..<24 where head < min(blocks.count, 8) {
            let text = page.string(blocks[head])
            let isTitle =
                text.trimmed == title.trimmed || (blocks[head].kind == .heading(level: 1) && title.contains(text))
            if let lead = LeadLine(text) {
                self.lead = lead.text
                let rest = blocks[(head + 1)...].prefix(6).map { page.string($0) }
                if lead.isRepeated(by: rest) { blocks.remove(at: head) } else { head += 1 }
            } else if isTitle {
                blocks.remove(at: head)
            } else if let line = CreditLine(text) {
                credits.append(line)
                blocks.remove(at: head)
            } else {
                head += 1
            }
        }
        trimEnd(&blocks, page)
    }

    /// Ends the text where a heading of other pages stands in its last quarter.
    private func cutEnd(_ blocks: inout [PageBlock], _ page: PageBlocks) {
        let total = blocks.reduce(0) { $0 + $1.weight }
        var rest = 0
        var end: Int?
        for index in blocks.indices.reversed() where index > 0 {
            rest += blocks[index].weight
            guard rest * 4 < total else { break }
            if blocks[index].weight <= 60, ClosingLines.isEnd(page.string(blocks[index])) { end = index }
        }
        if let end { blocks.removeSubrange(end...) }
    }

    private mutating func trimEnd(_ blocks: inout [PageBlock], _ page: PageBlocks) {
        while blocks.count > 1, let last = blocks.last {
            let text = page.string(last)
            if let line = CreditLine(text) {
                credits.append(line)
            } else if !ClosingLines.isClosing(text), !last.kind.isHeading {
                break
            }
            blocks.removeLast()
        }
    }

    /// Lines of credits just above the body, and just below it.
    private mutating func takeCredits(_ page: PageBlocks, around range: Range<Int>) {
        let above = page.blocks[max(0, range.lowerBound - 25)..<range.lowerBound].reversed()
        let below = page.blocks[range.upperBound...].prefix(6)
        for block in Array(above) + Array(below) where block.weight <= 160 {
            if let line = CreditLine(page.string(block)) { credits.append(line) }
        }
    }
}

extension Block.Kind {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}
