/// Finds the uncut pieces: Latin and mixed words, numbers, addresses, runs of one mark.
struct Atoms {
    let scalars: [UInt32]
    let classes: [CharacterClass]

    init(_ text: FoldedText) { (scalars, classes) = (text.scalars, text.classes) }

    /// The end of the piece that begins at `start`, which is no space.
    func end(from start: Int) -> Int {
        switch classes[start] {
        case .upper, .lower, .digit: alphanumericEnd(from: start)
        case .kana: runEnd(from: start) { classes[$0] == .kana }
        case _ where isRepeatable(scalars[start]):
            runEnd(from: start) { scalars[$0] == scalars[start] }
        default: start + 1
        }
    }

    private func runEnd(from start: Int, _ belongs: (Int) -> Bool) -> Int {
        var end = start + 1
        while end < scalars.count, belongs(end) { end += 1 }
        return end
    }

    /// … — . - ~ = * _ ─
    private func isRepeatable(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2026, 0x2014, 0x2E, 0x2D, 0x7E, 0x3D, 0x2A, 0x5F, 0x2500: true
        default: false
        }
    }

    private func alphanumericEnd(from start: Int) -> Int {
        var end = start + 1
        while end < scalars.count {
            if classes[end].isAlphanumeric || scalars[end] == 0x5F { end += 1; continue }
            guard end + 1 < scalars.count, connects(at: end) else { break }
            end += 1
        }
        if isAddressStart(start, end) { return addressEnd(from: end) }
        while end < scalars.count, isTail(at: end, from: start) { end += 1 }
        return end
    }

    /// % ‰ ℃ behind a digit; + and # behind one letter (C++, C#).
    private func isTail(at end: Int, from start: Int) -> Bool {
        switch scalars[end] {
        case 0x25, 0x2030, 0x2103: classes[end - 1] == .digit
        case 0x2B, 0x23: classes[start].isLetter && end - start <= 2
        default: false
        }
    }

    /// Whether the mark at `index` holds together what stands before and behind it.
    private func connects(at index: Int) -> Bool {
        let (before, after) = (classes[index - 1], classes[index + 1])
        switch scalars[index] {
        case 0x2D, 0x40, 0x26, 0x2010, 0x2011: return before.isAlphanumeric && after.isAlphanumeric
        case 0x27, 0x2019: return before.isLetter && after.isLetter
        case 0x2E: return before.isAlphanumeric && after.isAlphanumeric && !(before == .lower && after == .upper)
        case 0x2C: return before == .digit && isThousand(after: index)
        case 0x3A, 0x2F: return before == .digit && after == .digit
        default: return false
        }
    }

    private func isThousand(after index: Int) -> Bool {
        guard index + 3 < scalars.count else { return false }
        let isThree = (index + 1...index + 3).allSatisfy { classes[$0] == .digit }
        return isThree && (index + 4 == scalars.count || classes[index + 4] != .digit)
    }

    private func isAddressStart(_ start: Int, _ end: Int) -> Bool {
        guard (4...5).contains(end - start), end + 3 < scalars.count else { return false }
        return scalars[start] == 0x68 && scalars[start + 1] == 0x74
            && scalars[end] == 0x3A && scalars[end + 1] == 0x2F && scalars[end + 2] == 0x2F
    }

    /// An address runs through ASCII but quotes, brackets and a last mark.
    private func addressEnd(from start: Int) -> Int {
        var end = runEnd(from: start) { index in
            let scalar = scalars[index]
            return scalar > 0x20 && scalar < 0x7F && ![0x22, 0x27, 0x28, 0x29, 0x3C, 0x3E, 0x5B, 0x5D].contains(scalar)
        }
        while end > start + 1, classes[end - 1] == .punctuation, scalars[end - 1] != 0x2F { end -= 1 }
        return end
    }
}
