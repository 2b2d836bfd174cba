internal import Model

extension WritingReader {
    /// Ends as the name of an organisation does: 美国海军远征作战司令部.
    func endsAsOrganisation(_ range: Range<Int>) -> Bool {
        guard range.count >= 4, text.classes[range.upperBound - 1] == .han else { return false }
        let last = token(at: range.upperBound - 1)
        if last < tokens.count, Int(tokens[last].end) == range.upperBound, reading.cues[last].contains(.organisation) {
            return true
        }
        return [3, 2, 1].contains { length in
            let ending = text.scalars[range.upperBound - length..<range.upperBound]
            return reading.lexicon.cue(ending).contains(.organisation) || WritingReader.bodies.contains(Array(ending))
        }
    }

    /// Ends of names of bodies that are too common for a name without a bracket behind it.
    private static let bodies: Set<[UInt32]> = Set(
        ["机构", "小组", "司令部", "总部", "议会", "大会", "中心", "计划署", "办事处", "联合体", "集群", "系统", "工程"].map {
            $0.unicodeScalars.map(\.value)
        })

    /// Looks foreign: three and more characters that foreign names are written with, not all one word of the dictionary.
    func looksForeign(_ range: Range<Int>) -> Bool {
        let foreign = text.scalars[range].prefix { reading.lexicon.cue([$0]).contains(.transliteration) }
        guard foreign.count >= 3 else { return false }
        let first = token(at: range.lowerBound)
        return tokens[first].count < foreign.count || !tokens[first].entry.isWord
            || tokens[first].entry.tag == .foreignPerson
    }

    /// Whether the characters of the second stand in the first in their order, its first one near the first's beginning, the
    /// last ones those of the first's last word; the first is longer by a third and more.
    func isAbbreviation(_ short: Range<Int>, of full: Range<Int>) -> Bool {
        guard short.count >= 2, full.count > short.count, text.classes[short.lowerBound] == .han else { return false }
        return Abbreviation(text.scalars[full], borders(of: full)).isLikely(text.scalars[short])
    }

    /// For each scalar of a range whether a word begins there.
    func borders(of range: Range<Int>) -> [Bool] {
        var borders = Array(repeating: false, count: range.count)
        var index = token(at: range.lowerBound)
        while index < tokens.count, Int(tokens[index].start) < range.upperBound {
            borders[max(0, Int(tokens[index].start) - range.lowerBound)] = true
            index += 1
        }
        return borders
    }
}
