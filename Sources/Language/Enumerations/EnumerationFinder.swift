internal import Model

/// Finds enumerations by the marks that their points begin with; one pass over the first words of clauses.
struct EnumerationFinder {
    /// So many may be open inside each other.
    private static let openRuns = 6

    let reading: Reading
    let sentences: [Sentence]
    private let chinese: OrderMarkReader
    private let english: EnglishOrderMarks
    private var open: [EnumerationRun] = []
    private var found: [Enumeration] = []

    init(_ reading: Reading, _ sentences: [Sentence]) {
        (self.reading, self.sentences) = (reading, sentences)
        chinese = OrderMarkReader(text: reading.text)
        english = EnglishOrderMarks(text: reading.text, tokens: reading.tokens)
    }

    /// In order of their beginnings, a larger one before what it holds. O(n).
    static func enumerations(of reading: Reading, _ sentences: [Sentence]) -> [Enumeration] {
        var finder = EnumerationFinder(reading, sentences)
        for index in sentences.indices { finder.visit(index) }
        finder.closeAll()
        return finder.found.sorted {
            ($0.sentences.lowerBound, $1.sentences.upperBound) < ($1.sentences.lowerBound, $0.sentences.upperBound)
        }
    }

    private mutating func visit(_ index: Int) {
        guard sentences[index].kind != .heading else { return closeAll() }
        for run in open.indices.reversed() {
            if open[run].isFar(sentence: index, blocks: blocks(since: open[run].last, index)) { close(run) }
        }
        if let mark = listMark(index) { return add(mark) }
        let tokens = reading.sentences[index].tokens
        var (isClause, isFirst) = (true, true)
        for token in tokens {
            if reading.tokens[token].kind == .punctuation, !isBracket(token) {
                isClause = endsClause(token) || isFirst
                continue
            }
            if isClause || isCircled(token), var mark = mark(token, index, isFirst) {
                (mark.sentence, mark.isFirst) = (index, isFirst)
                add(mark)
            }
            (isClause, isFirst) = (false, false)
        }
        if let list = CountedList(reading, tokens).items() { append(list, index) }
    }

    private func blocks(since mark: OrderMark, _ sentence: Int) -> Int {
        sentences[sentence].block - sentences[mark.sentence].block
    }

    private func mark(_ token: Int, _ index: Int, _ isFirst: Bool) -> OrderMark? {
        let span = reading.sentences[index]
        if reading.tokens[token].kind == .latin, let mark = english.mark(at: token, end: span.tokens.upperBound) {
            return mark
        }
        return chinese.mark(at: Int(reading.tokens[token].start), end: span.scalars.upperBound, isFirst: isFirst)
    }

    /// ① may stand behind anything.
    private func isCircled(_ token: Int) -> Bool {
        (0x2460...0x2473).contains(reading.text.scalars[Int(reading.tokens[token].start)])
    }

    private func isBracket(_ token: Int) -> Bool { reading.text.scalars[Int(reading.tokens[token].start)] == 0x28 }

    /// , 、 ; : 。 and opening quotation marks
    private func endsClause(_ token: Int) -> Bool {
        let mark = reading.text.scalars[Int(reading.tokens[token].start)]
        return [0x2C, 0x3001, 0x3B, 0x3A, 0x3002].contains(mark) || BracketPairs.isQuote(mark) || mark == 0x29
    }

    /// The beginning of an item of a list.
    private func listMark(_ index: Int) -> OrderMark? {
        let block = sentences[index].block
        guard reading.article.blocks[block].kind == .listItem, index > 0, sentences[index - 1].block != block else {
            return nil
        }
        let isNext = open.contains { $0.last.series == .listItem }
        let start = reading.sentences[index].scalars.lowerBound
        return OrderMark(
            series: .listItem, place: isNext ? .next : .at(1), start: start, sentence: index, isStrong: false)
    }

    private mutating func add(_ mark: OrderMark) {
        let next = open.lastIndex { $0.isContinued(by: mark, blocks: blocks(since: $0.last, mark.sentence)) }
        if let run = next {
            // What is still open inside it is over.
            for inner in (run + 1..<max(run + 1, open.count)).reversed() { close(inner) }
            open[run].marks.append(mark)
            return
        }
        let isOpener = mark.place == .at(1) || mark.series == .either
        guard isOpener else { return }
        if let run = open.lastIndex(where: { $0.last.series == mark.series && $0.last.suffix == mark.suffix }) {
            for inner in (run..<open.count).reversed() { close(inner) }
        }
        if open.count == EnumerationFinder.openRuns { close(0) }
        open.append(EnumerationRun(marks: [mark], opener: opener(of: mark)))
    }

    /// What stands before the first point in its sentence, or the sentence before it where it announces points.
    private func opener(of mark: OrderMark) -> (tokens: Range<Int>, sentence: Int)? {
        let tokens = reading.sentences[mark.sentence].tokens
        let first = partitionPoint(tokens.count) { reading.tokens[tokens.lowerBound + $0].start >= mark.start }
        let own = tokens.prefix(first)
        if own.suffix(24).contains(where: { reading.tokens[$0].isWord }) {
            let isOpener = mark.isStrong || Announcement(own, of: reading) != nil
            return isOpener ? (own, mark.sentence) : nil
        }
        guard mark.sentence > 0, sentences[mark.sentence - 1].kind != .heading else { return nil }
        let before = reading.sentences[mark.sentence - 1].tokens
        return Announcement(before, of: reading) == nil ? nil : (before, mark.sentence - 1)
    }

    private mutating func closeAll() {
        for run in open.indices.reversed() { close(run) }
    }

    private mutating func close(_ index: Int) {
        let run = open.remove(at: index)
        guard run.isWhole else { return }
        var items = zip(run.marks, run.marks.dropFirst()).map { trimmed($0.start..<$1.start) }
        let end = end(of: run)
        items.append(trimmed(run.last.start..<reading.sentences[end - 1].scalars.upperBound))
        let first = run.opener?.sentence ?? run.marks[0].sentence
        found.append(Enumeration(sentences: first..<end, items: items, opener: run.opener.map { utf8($0.tokens) }))
    }

    /// Behind the last point's last sentence: its block's end where each point begins a block, else what leans on its
    /// first sentence, no longer than an earlier point.
    private func end(of run: EnumerationRun) -> Int {
        let last = run.last.sentence
        let lengths = zip(run.marks, run.marks.dropFirst()).map { $1.sentence - $0.sentence }
        let isBlocks = run.marks.allSatisfy { beginsBlock($0.sentence) && $0.isFirst }
        let limit = isBlocks ? sentences.count : min(sentences.count, last + max(1, lengths.max() ?? 1))
        var end = last + 1
        while end < limit, sentences[end].block == sentences[last].block, isBlocks || sentences[end].leansOn != 0 {
            end += 1
        }
        return end
    }

    private func beginsBlock(_ index: Int) -> Bool {
        index == 0 || sentences[index - 1].block != sentences[index].block
    }

    private mutating func append(_ list: (opener: Range<Int>, items: [Range<Int>]), _ index: Int) {
        let isMarked = open.contains { $0.last.sentence == index }
        guard !isMarked else { return }
        let items = list.items.map(trimmed)
        found.append(Enumeration(sentences: index..<index + 1, items: items, opener: utf8(list.opener)))
    }

    private func utf8(_ tokens: Range<Int>) -> Range<Int> {
        let end = Int(reading.tokens[tokens.upperBound - 1].end)
        return reading.text.utf8(Int(reading.tokens[tokens.lowerBound].start)..<end)
    }

    private func trimmed(_ scalars: Range<Int>) -> Range<Int> {
        var end = scalars.upperBound
        while end > scalars.lowerBound + 1, reading.text.classes[end - 1].isSpace { end -= 1 }
        return reading.text.utf8(scalars.lowerBound..<end)
    }
}
