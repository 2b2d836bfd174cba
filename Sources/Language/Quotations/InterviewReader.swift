internal import Model

/// Finds the answers of an interview: blocks that begin with a short name or letter and a colon, again and again
/// (问：… 答：…; Q: … A: …; 李雷：…).
struct InterviewReader {
    private static let longestLabel = 16
    private static let fewestBlocks = 4

    struct Answer {
        var words: Range<Int>
        /// Not of 问, 答, Q and A, which name nobody.
        var speaker: Range<Int>?
    }

    let reading: Reading

    /// By block; none unless the article is an interview: at least two labels that come again.
    func answers() -> [Int: Answer] {
        var labels: [(block: Int, label: Range<Int>, hash: UInt32)] = []
        for (index, block) in reading.blocks.enumerated() {
            guard let label = label(of: block) else { continue }
            labels.append((index, label, foldedHash(reading.text.scalars[label])))
        }
        guard labels.count >= InterviewReader.fewestBlocks else { return [:] }
        var counts: [UInt32: Int] = [:]
        for label in labels { counts[label.hash, default: 0] += 1 }
        let again = labels.filter { counts[$0.hash, default: 0] >= 2 }
        guard Set(again.map(\.hash)).count >= 2 else { return [:] }
        var answers: [Int: Answer] = [:]
        for label in again {
            var start = label.label.upperBound + 1
            let end = reading.blocks[label.block].upperBound
            while start < end, reading.text.classes[start].isSpace { start += 1 }
            guard start < end else { continue }
            let isLetter = InterviewReader.letters.contains(label.hash)
            answers[label.block] = Answer(words: start..<end, speaker: isLetter ? nil : label.label)
        }
        return answers
    }

    private static let letters = Set(spacedHashes("问 答 q a question answer 提问 回答"))

    /// Letters and spaces up to a colon.
    private func label(of block: Range<Int>) -> Range<Int>? {
        var end = block.lowerBound
        while end < block.upperBound, end - block.lowerBound <= InterviewReader.longestLabel {
            if reading.text.scalars[end] == 0x3A { return end > block.lowerBound ? block.lowerBound..<end : nil }
            let kind = reading.text.classes[end]
            guard kind.isIdeographic || kind.isLetter || kind == .space || reading.text.scalars[end] == 0xB7 else {
                return nil
            }
            end += 1
        }
        return nil
    }
}
