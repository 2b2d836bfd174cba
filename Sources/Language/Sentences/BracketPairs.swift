/// Which quotation marks and brackets belong together, inside each block. O(n).
struct BracketPairs: Sendable {
    /// For each opening mark the index of its closing one; 0 for all else.
    private(set) var closers: [Int32]

    private static let searchedDepth = 4
    private var open: [(index: Int, closer: UInt32)] = []

    init(_ text: FoldedText, blocks: [Range<Int>]) {
        closers = Array(repeating: 0, count: text.count + 1)
        for block in blocks {
            open.removeAll(keepingCapacity: true)
            for index in block where text.classes[index] == .punctuation { visit(index, text, block) }
        }
    }

    /// The closing mark of the opening one at `index`, or nil.
    func closer(of index: Int) -> Int? { closers[index] == 0 ? nil : Int(closers[index]) }

    static func closer(of opener: UInt32) -> UInt32? {
        switch opener {
        case 0x201C: 0x201D
        case 0x2018: 0x2019
        case 0x300C, 0x300E, 0x3010, 0x300A, 0x3008, 0x3014, 0x3016: opener + 1
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x22: 0x22
        default: nil
        }
    }

    /// “ ‘ 「 『 "
    static func isQuote(_ opener: UInt32) -> Bool {
        switch opener {
        case 0x201C, 0x2018, 0x300C, 0x300E, 0x22: true
        default: false
        }
    }

    /// ” ’ 」 』 ) ] 】 》 〉 " '
    static func isCloser(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x201D, 0x2019, 0x300D, 0x300F, 0x29, 0x5D, 0x3011, 0x300B, 0x3009, 0x22, 0x27: true
        default: false
        }
    }

    private mutating func visit(_ index: Int, _ text: FoldedText, _ block: Range<Int>) {
        let scalar = text.scalars[index]
        if scalar == 0x22 { return visitStraight(index, text, block) }
        if BracketPairs.isCloser(scalar), close(index, scalar, text, block) { return }
        guard let closer = BracketPairs.closer(of: scalar) else { return }
        open.append((index, closer))
    }

    /// A straight quotation mark: by the spaces around it one that opens or one that closes, else what is due. One that
    /// opens while another is open stands for a new paragraph of the same words: the earlier one is never closed.
    private mutating func visitStraight(_ index: Int, _ text: FoldedText, _ block: Range<Int>) {
        let isFirst = index == block.lowerBound || text.classes[index - 1].isSpace
        let isLast = index + 1 == block.upperBound || text.classes[index + 1].isSpace
        let top = open.indices.suffix(BracketPairs.searchedDepth).last { [0x22, 0x201D].contains(open[$0].closer) }
        if let top, !(isFirst && !isLast) {
            closers[open[top].index] = Int32(index)
            open.removeLast(open.count - top)
        } else if isFirst || !isLast && text.classes[index + 1] != .punctuation {
            if let top, open[top].closer == 0x22 { open.removeLast(open.count - top) }
            open.append((index, 0x22))
        }
    }

    /// Closes the innermost of the last few open marks that this one closes.
    private mutating func close(_ index: Int, _ scalar: UInt32, _ text: FoldedText, _ block: Range<Int>) -> Bool {
        if scalar == 0x2019, isApostrophe(index, text, block) { return true }
        for depth in 0..<min(BracketPairs.searchedDepth, open.count)
        where open[open.count - 1 - depth].closer == scalar
            || scalar == 0x201D && open[open.count - 1 - depth].closer == 0x22
        {
            closers[open[open.count - 1 - depth].index] = Int32(index)
            open.removeLast(depth + 1)
            return true
        }
        return false
    }

    private func isApostrophe(_ index: Int, _ text: FoldedText, _ block: Range<Int>) -> Bool {
        index > block.lowerBound && index + 1 < block.upperBound
            && text.classes[index - 1].isLetter && text.classes[index + 1].isLetter
    }
}
