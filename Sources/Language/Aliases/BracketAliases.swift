internal import Model

/// A name and a bracket behind it that holds another name of the bearer: 山姆·阿尔特曼（Sam Altman）, “叙利亚民主力量”（SDF）,
/// 某某有限公司（简称“某某”）. O(n).
struct BracketAliases {
    let reader: WritingReader

    private static let longestBracket = 80
    private static let wordsBeforeCue = 4

    private var reading: Reading { reader.reading }

    func links() -> [NameLink] {
        var links: [NameLink] = []
        for index in reading.tokens.indices where scalar(index) == 0x28 {
            let start = Int(reading.tokens[index].start)
            guard let closer = reading.pairs.closer(of: start), closer - start <= BracketAliases.longestBracket,
                let (other, isDefined) = item(index + 1, closer), let name = reader.writing(endingAt: start),
                let link = link(name, other, isDefined: isDefined)
            else { continue }
            links.append(link)
        }
        return links
    }

    private func scalar(_ index: Int) -> UInt32 { reading.text.scalars[Int(reading.tokens[index].start)] }

    /// The first writing in a bracket: behind 简称, 又名…, where such a word stands at its beginning, and whether one does.
    private func item(_ first: Int, _ closer: Int) -> (Writing, isDefined: Bool)? {
        let end = reader.token(at: closer)
        guard first < end else { return nil }
        let cue = (first..<min(end, first + BracketAliases.wordsBeforeCue)).lazy.compactMap(reader.end(ofCueAt:)).first
        guard let range = reader.writingRange(from: cue ?? first, to: end),
            let writing = reader.writing(in: range, .words)
        else { return nil }
        return (writing, cue != nil)
    }

    private func link(_ name: Writing, _ other: Writing, isDefined: Bool) -> NameLink? {
        guard !reader.isSame(name.range, other.range), reader.mayBeOne(name, other) else { return nil }
        let isAlike =
            switch (name.shape, other.shape) {
            case (.han, .han):
                isDefined && (reader.isNamelike(other, beside: name) || reader.isWithin(other.range, name.range))
                    || reader.isShort(other, of: name)
            case (.han, .acronym): isNamed(name) && name.span?.kind != .person
            case (.han, .latin): name.source != .words || isNamed(name) || reader.looksForeign(name.range)
            case (_, .han): reader.isNamelike(other, beside: name)
            default:
                isDefined || reader.isInitials(other.range, of: name.range)
                    || name.span != nil && other.shape == .acronym
            }
        guard isAlike, name.shape != .han || name.source != .words || isNamed(name) || reader.looksForeign(name.range)
        else { return nil }
        let (kind, isGuess) = reader.kind(name, other)
        return NameLink(
            name: name.range, other: other.range, kind: kind, isGuess: isGuess, reason: isDefined ? .defined : .bracket)
    }

    /// A name already, a work, or what ends as an organisation's name.
    private func isNamed(_ name: Writing) -> Bool {
        name.source != .words || reader.endsAsOrganisation(name.range)
    }
}
