/// A few folded scalars in which words are looked for.
struct Phrase {
    private let scalars: ArraySlice<UInt32>

    init(_ scalars: ArraySlice<UInt32>) { self.scalars = scalars }

    /// Words with a space between them; `_` stands for a space, which also matches the beginning and end.
    static func list(_ words: String) -> [[UInt32]] {
        words.split(separator: " ").map { $0.unicodeScalars.map { $0 == "_" ? 0x20 : $0.value } }
    }

    func count(of scalar: UInt32) -> Int { scalars.count { $0 == scalar } }

    func contains(_ words: [[UInt32]]) -> Bool { first(of: words) != nil }

    func starts(with word: [UInt32]) -> Bool { scalars.starts(with: word) }

    /// The first place of any of the words, without the spaces at their ends. O(length × words).
    func first(of words: [[UInt32]]) -> Range<Int>? {
        for start in scalars.indices {
            let scalar = scalars[start]
            for index in words.indices where words[index].first == scalar || words[index].first == 0x20 {
                if let found = match(words[index], at: start) { return found }
            }
        }
        return nil
    }

    private func match(_ word: [UInt32], at start: Int) -> Range<Int>? {
        var index = start
        var letters = word[...]
        if letters.first == 0x20 {
            guard start == scalars.startIndex || scalars[start - 1] == 0x20 else { return nil }
            letters = letters.dropFirst()
        }
        let isBounded = letters.last == 0x20
        for scalar in isBounded ? letters.dropLast() : letters {
            guard index < scalars.endIndex, scalars[index] == scalar else { return nil }
            index += 1
        }
        guard !isBounded || index == scalars.endIndex || !isLetter(scalars[index]) else { return nil }
        // 什么, 怎么, 那么 are no 么 that asks.
        let isParticle = word == [0x4E48] && start > scalars.startIndex
        return isParticle && [0x4EC0, 0x600E, 0x90A3].contains(scalars[start - 1]) ? nil : start..<index
    }

    private func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }
}
