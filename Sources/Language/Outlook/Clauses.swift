internal import Model

/// The clauses of a sentence around a word.
struct Clauses {
    /// Further away nobody looks.
    static let reach = 80

    let reading: Reading
    /// The tokens of the sentence, or of the quotation in it.
    let limits: Range<Int>

    /// The tokens between the marks around a token; a bracket's inside is one with what stands around it, unless the
    /// token stands in it.
    func clause(at index: Int) -> Range<Int> {
        var (start, depth) = (index, 0)
        while start > limits.lowerBound, index - start < Clauses.reach {
            depth -= turn(start - 1)
            if depth < 0 || depth == 0 && isBorder(start - 1) { break }
            start -= 1
        }
        return start..<clauseEnd(from: index + 1)
    }

    private func clauseEnd(from index: Int) -> Int {
        var (end, depth) = (index, 0)
        while end < limits.upperBound, end - index < Clauses.reach {
            depth += turn(end)
            if depth < 0 || depth == 0 && isBorder(end) { break }
            end += 1
        }
        return end
    }

    /// 1 for what opens a bracket or a title, -1 for what closes one.
    private func turn(_ index: Int) -> Int {
        guard reading.tokens[index].kind == .punctuation else { return 0 }
        return switch scalar(index) {
        case 0x28, 0x300A: 1
        case 0x29, 0x300B: -1
        default: 0
        }
    }

    /// The clause before one, in the same sentence and quotation; nil where there is none.
    func clause(before clause: Range<Int>) -> Range<Int>? {
        let comma = clause.lowerBound - 1
        guard comma > limits.lowerBound, scalar(comma) == 0x2C, !isBorder(comma - 1) else { return nil }
        return self.clause(at: comma - 1)
    }

    /// To the end of what is said: a full stop, a semicolon, the end of the quotation, or a clause that says otherwise.
    func statementEnd(from clause: Range<Int>) -> Int {
        var end = clause.upperBound
        while end < limits.upperBound, end - clause.lowerBound < Clauses.reach, scalar(end) == 0x2C,
            !opensContrast(end + 1)
        {
            end = max(end + 1, clauseEnd(from: end + 1))
        }
        return end
    }

    /// 但 不过 然而 却 而; but while although said
    private func opensContrast(_ index: Int) -> Bool {
        guard index < limits.upperBound else { return true }
        let token = reading.tokens[index]
        let scalars = reading.text.scalars[token.range]
        if token.kind == .latin { return Clauses.contrasts.contains(foldedHash(scalars)) || isAttribution(index) }
        return [0x4F46, 0x5374].contains(scalars[scalars.startIndex]) || scalars.elementsEqual([0x4E0D, 0x8FC7])
            || scalars.elementsEqual([0x7136, 0x800C]) || scalars.elementsEqual([0x800C])
    }

    /// …, the minister said
    private func isAttribution(_ index: Int) -> Bool {
        (index..<min(index + 4, limits.upperBound)).contains {
            reading.tokens[$0].kind == .latin && reading.cues[$0].contains(.speech)
        }
    }

    private static let contrasts = Set(
        ["but", "while", "although", "though", "whereas", "said", "says"].map { termHash($0.utf8) })

    private func isBorder(_ index: Int) -> Bool {
        guard reading.tokens[index].kind == .punctuation else { return false }
        return switch scalar(index) {
        // , ; : 。 ! ? . — …
        case 0x2C, 0x3B, 0x3A, 0x3002, 0x21, 0x3F, 0x2E, 0x2014, 0x2026: true
        default: false
        }
    }

    func scalar(_ token: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[token].start)] }
}
