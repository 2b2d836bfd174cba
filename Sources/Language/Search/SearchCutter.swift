/// Cuts a folded text into search tokens.
struct SearchCutter {
    typealias Body = (UnsafeBufferPointer<UInt8>, Range<Int>, Bool) -> Bool

    private static let shortestWord = 3
    /// Longer Latin tokens are cut off; more parts of one are left out.
    private static let longestToken = 64
    private static let mostParts = 8

    private let text: FoldedText
    private let lexicon: Lexicon
    private let purpose: TokenPurpose
    private let atoms: Atoms
    /// The folded text as UTF-8, and where each scalar begins in it.
    private let bytes: [UInt8]
    private let starts: [Int32]

    init(_ text: FoldedText, _ lexicon: Lexicon, _ purpose: TokenPurpose) {
        (self.text, self.lexicon, self.purpose) = (text, lexicon, purpose)
        atoms = Atoms(text)
        (bytes, starts) = SearchCutter.encoded(text.scalars)
    }

    func forEachToken(_ body: Body) {
        bytes.withUnsafeBufferPointer { buffer in
            var index = 0
            while index < text.count {
                let end = runEnd(from: index)
                guard emitRun(index..<end, buffer, body) else { return }
                index = end
            }
        }
    }

    private func runEnd(from start: Int) -> Int {
        switch text.classes[start] {
        case .han, .kana:
            var end = start + 1
            while end < text.count, text.classes[end].isIdeographic { end += 1 }
            return end
        case .upper, .lower, .digit: return atoms.end(from: start)
        default: return start + 1
        }
    }

    private func emitRun(_ run: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>, _ body: Body) -> Bool {
        switch text.classes[run.lowerBound] {
        case .han, .kana: emitIdeographs(run, buffer, body)
        case .upper, .lower, .digit: emitLatin(run, buffer, body)
        default: true
        }
    }

    @inline(__always)
    private func emit(
        _ range: Range<Int>, _ isColocated: Bool, _ buffer: UnsafeBufferPointer<UInt8>, _ body: Body
    ) -> Bool {
        let token = buffer[Int(starts[range.lowerBound])..<Int(starts[range.upperBound])]
        return body(UnsafeBufferPointer(rebasing: token), text.utf8(range), isColocated)
    }

    private func emitIdeographs(_ run: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>, _ body: Body) -> Bool {
        if run.count == 1 { return emit(run, false, buffer, body) }
        for index in run.lowerBound..<run.upperBound - 1 {
            guard emit(index..<index + 2, false, buffer, body) else { return false }
            let end = longestWord(at: index, before: run.upperBound)
            guard end == 0 || emit(index..<end, true, buffer, body) else { return false }
        }
        return true
    }

    /// The end of the longest dictionary word of three and more scalars here, or 0.
    private func longestWord(at start: Int, before limit: Int) -> Int {
        var node = lexicon.words.root
        var (next, end) = (start, 0)
        while next < limit, let child = lexicon.words.step(node, text.scalars[next]) {
            (node, next) = (child, next + 1)
            let isLong = next - start >= SearchCutter.shortestWord
            if isLong, WordEntry(bits: lexicon.words.value(node)).isWord { end = next }
        }
        return end
    }

    private func emitLatin(_ run: Range<Int>, _ buffer: UnsafeBufferPointer<UInt8>, _ body: Body) -> Bool {
        let whole = run.lowerBound..<min(run.upperBound, run.lowerBound + SearchCutter.longestToken)
        guard emit(whole, false, buffer, body) else { return false }
        guard run.contains(where: { !text.classes[$0].isAlphanumeric }) else { return true }
        var (start, count) = (run.lowerBound, 0)
        for index in run.lowerBound...run.upperBound
        where index == run.upperBound || !text.classes[index].isAlphanumeric {
            let part = start..<min(index, start + SearchCutter.longestToken)
            start = index + 1
            guard part.count > (purpose == .query ? 1 : 0), part != whole, count < SearchCutter.mostParts else {
                continue
            }
            count += 1
            guard emit(part, true, buffer, body) else { return false }
        }
        return true
    }

    private static func encoded(_ scalars: [UInt32]) -> (bytes: [UInt8], starts: [Int32]) {
        var bytes: [UInt8] = []
        var starts: [Int32] = []
        bytes.reserveCapacity(scalars.count * 3)
        starts.reserveCapacity(scalars.count + 1)
        for scalar in scalars {
            starts.append(Int32(truncatingIfNeeded: bytes.count))
            appendUTF8(scalar, to: &bytes)
        }
        starts.append(Int32(truncatingIfNeeded: bytes.count))
        return (bytes, starts)
    }
}

@inline(__always)
private func appendUTF8(_ scalar: UInt32, to bytes: inout [UInt8]) {
    switch scalar {
    case ..<0x80:
        bytes.append(UInt8(truncatingIfNeeded: scalar))
    case ..<0x800:
        bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    case ..<0x10000:
        bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    default:
        bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(truncatingIfNeeded: 0x80 | scalar & 0x3F))
    }
}
