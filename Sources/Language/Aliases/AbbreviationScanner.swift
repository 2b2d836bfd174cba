internal import Model

/// Finds the short forms of full names that stand in the same text: 国家药监局 beside 国家药品监督管理局. Only what is a name
/// already, or has four characters and more between borders of words. O(n) and the number of names that begin alike.
struct AbbreviationScanner {
    private static let mostNames = 128
    private static let mostAlike = 8
    private static let lengths = 2...8

    private struct FullName {
        var range: Range<Int>
        var abbreviation: Abbreviation
    }

    private let reader: WritingReader
    private var names: [UInt32: [FullName]] = [:]
    /// A bit for the last six bits of each key of `names`: most words begin with none.
    private var firsts: UInt64 = 0
    private var count = 0

    init(_ reader: WritingReader) { self.reader = reader }

    /// A full name of an organisation or a place, of six characters and more.
    mutating func add(_ range: Range<Int>) {
        guard range.count >= 4, range.count <= WritingReader.longest, reader.text.classes[range.lowerBound] == .han
        else { return }
        let core = reader.core(of: range)
        for full in core == range ? [range] : [range, core] where count < AbbreviationScanner.mostNames {
            let borders = reader.borders(of: full)
            let abbreviation = Abbreviation(reader.text.scalars[full], borders)
            // 国家药监局 begins with the second word of 中国国家药品监督管理局.
            for (offset, begins) in borders.enumerated().prefix(6) where begins && (offset == 0 || offset <= 4) {
                let first = reader.text.scalars[full.lowerBound + offset]
                guard names[first]?.count ?? 0 < AbbreviationScanner.mostAlike else { continue }
                firsts |= 1 << UInt64(first & 63)
                names[first, default: []].append(FullName(range: range, abbreviation: abbreviation))
                count += 1
            }
        }
    }

    /// Each place of a short form, with the full name that it is short for; none where two full names would fit.
    func found() -> [(short: Range<Int>, full: Range<Int>)] {
        guard !names.isEmpty else { return [] }
        var found: [(short: Range<Int>, full: Range<Int>)] = []
        var place = 0
        while place < reader.tokens.count {
            let first = reader.text.scalars[Int(reader.tokens[place].start)]
            let next = firsts >> UInt64(first & 63) & 1 == 0 ? nil : names[first].flatMap { short(at: place, $0) }
            if let next { found.append(next) }
            place = next.map { reader.token(at: $0.short.upperBound - 1) + 1 } ?? place + 1
        }
        return found
    }

    private func short(at index: Int, _ names: [FullName]) -> (short: Range<Int>, full: Range<Int>)? {
        let start = Int(reader.tokens[index].start)
        for last in (index..<min(index + 5, reader.tokens.count)).reversed() {
            let range = start..<Int(reader.tokens[last].end)
            guard AbbreviationScanner.lengths.contains(range.count),
                reader.text.classes[range].allSatisfy({ $0 == .han }),
                stands(range, index..<last + 1)
            else { continue }
            let fitting = names.filter { $0.abbreviation.isLikely(reader.text.scalars[range]) }
            guard !goesOn(last), let first = fitting.min(by: { $0.range.count < $1.range.count }) else { continue }
            let name = reader.text.scalars[first.range]
            // 浙江省杭州市… is the same as 杭州市….
            let isOne = fitting.allSatisfy { reader.text.scalars[$0.range].suffix(name.count).elementsEqual(name) }
            if isOne { return (range, first.range) }
        }
        return nil
    }

    /// 国家医保 of 国家医保目录: a noun follows.
    private func goesOn(_ last: Int) -> Bool {
        let next = last + 1
        guard next < reader.tokens.count, reader.tokens[next].start == reader.tokens[last].end else { return false }
        return switch reader.tokens[next].entry.tag {
        case .noun, .verbalNoun, .morpheme: reader.reading.cues[next].isDisjoint(with: [.title, .stop, .speech])
        default: false
        }
    }

    /// An organisation or an uncertain name already, or four characters and more that no name crosses.
    private func stands(_ range: Range<Int>, _ tokens: Range<Int>) -> Bool {
        let mentions = reader.mentions.mentions(in: range)
        if let only = mentions.first, mentions.count == 1, only.range == range {
            return only.kind == .organisation || only.isGuess && only.kind != .person
                || only.kind == .place && range.count >= 3
        }
        guard tokens.dropFirst().allSatisfy({ reader.tokens[$0].start == reader.tokens[$0 - 1].end }) else {
            return false
        }
        guard range.count >= 4 else {
            return range.count == 2 && tokens.count == 1 && isAbbreviation(tokens.lowerBound)
        }
        return mentions.allSatisfy {
            $0.range.lowerBound >= range.lowerBound && $0.range.upperBound <= range.upperBound
                && ($0.kind == .place || $0.kind == .organisation && $0.entity == 0)
        }
    }

    /// 北大: the dictionary has it as a short form.
    private func isAbbreviation(_ token: Int) -> Bool {
        let tag = reader.tokens[token].entry.tag
        return tag == .abbreviation || tag == .organisation
    }
}
