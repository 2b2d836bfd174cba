import Model

extension CopyWriter {
    /// The blocks as what they are, each sentence in a `span` with its anchor. Sentences that are not where they should be
    /// get none; the text is complete all the same.
    mutating func body() {
        var next = 0
        var isInList = false
        for (index, block) in article.blocks.enumerated() {
            let isItem = block.kind == .listItem
            if isItem != isInList { markup(isItem ? "<ul>" : "</ul>") }
            isInList = isItem
            let tags = tags(of: block.kind)
            markup(tags.open)
            sentences(in: block.utf8, block: index, from: &next)
            markup(tags.close)
            markup("\n")
        }
        if isInList { markup("</ul>") }
    }

    private mutating func sentences(in range: Range<Int>, block: Int, from next: inout Int) {
        var position = max(range.lowerBound, 0)
        while next < analysis.sentences.count, analysis.sentences[next].utf8.lowerBound < range.upperBound {
            let sentence = analysis.sentences[next].utf8
            if sentence.lowerBound >= position, sentence.upperBound <= range.upperBound {
                text(position, sentence.lowerBound)
                markup("<span id=\"s")
                number(next + 1)
                markup(marks.contains(next) ? "\" class=\"cited\">" : "\">")
                text(sentence.lowerBound, sentence.upperBound)
                markup("</span>")
                position = sentence.upperBound
            }
            next += 1
        }
        if position < range.upperBound { text(position, range.upperBound) }
    }

    private func tags(of kind: Block.Kind) -> (open: String, close: String) {
        switch kind {
        case .paragraph: ("<p>", "</p>")
        case .heading(let level) where level <= 2: ("<h2>", "</h2>")
        case .heading: ("<h3>", "</h3>")
        case .listItem: ("<li>", "</li>")
        case .quote: ("<blockquote>", "</blockquote>")
        case .code: ("<pre>", "</pre>")
        case .tableRow: ("<p class=\"row\">", "</p>")
        case .caption: ("<p class=\"caption\">", "</p>")
        }
    }

    private mutating func number(_ value: Int) {
        if value >= 10 { number(value / 10) }
        bytes.append(UInt8(ascii: "0") + UInt8(value % 10))
    }
}
