internal import Model

/// Joins the mentions of one bearer by what the text says, each join with its reason. Adds mentions of the writings that the
/// evidence shows to be names. Depends on the text and the tables only. O(n log n).
struct AliasFinder {
    let mentions: MentionTable
    private let reading: Reading
    private let links: [NameLink]
    private let abbreviations: [(short: Range<Int>, full: Range<Int>)]

    /// - Parameter spans: in order, none in another.
    init(_ spans: [NameSpan], _ reading: Reading) {
        var mentions = MentionTable(spans)
        var reader = WritingReader(reading: reading, mentions: mentions)
        let said = BracketAliases(reader: reader).links() + DefinedAliases(reader: reader).links()
        mentions.merge(said.flatMap(AliasFinder.spans))
        reader = WritingReader(reading: reading, mentions: mentions)
        mentions.merge(AliasFinder.further(said, reader))
        reader = WritingReader(reading: reading, mentions: mentions)
        let called = NicknameAliases(reader: reader).links()
        let short = AliasFinder.abbreviations(reader)
        mentions.merge(called.flatMap(AliasFinder.spans) + short.map { NameSpan(range: $0.short, kind: .organisation) })
        (self.mentions, self.reading, links, abbreviations) = (mentions, reading, said + called, short)
    }

    /// Most mentioned first, then in order of appearance; with the hash that stands for each in the features.
    func names() -> [(name: Name, hash: UInt32)] {
        let reader = WritingReader(reading: reading, mentions: mentions)
        var groups = NameGroups(mentions.spans, reading)
        for link in links { groups.join(link) }
        for (short, full) in abbreviations { groups.join(short, full, .abbreviation) }
        groups.joinSpellings()
        groups.joinParts(NameParts(reader: reader))
        groups.joinInitials(reader)
        return groups.names()
    }

    private static func spans(_ link: NameLink) -> [NameSpan] {
        [link.name, link.other].map { NameSpan(range: $0, kind: link.kind, isGuess: link.isGuess) }
    }

    /// Other mentions of what was found, and of the parts of full names.
    private static func further(_ links: [NameLink], _ reader: WritingReader) -> [NameSpan] {
        var scanner = FormScanner(reader)
        for link in links {
            scanner.add(link.name, link.kind, isGuess: link.isGuess)
            scanner.add(link.other, link.kind, isGuess: link.isGuess)
        }
        let parts = NameParts(reader: reader)
        for span in reader.mentions.spans where span.range.count >= 4 && span.kind != .work {
            if span.isGuess, reader.text.classes[span.range.lowerBound].isIdeographic { continue }
            for part in parts.parts(of: span) where part.reason != .firstPart || part.range.count >= 2 {
                scanner.add(part.range, span.kind, isGuess: false)
            }
            if span.kind == .organisation, let initials = reader.initials(of: span.range),
                (3...8).contains(initials.count)
            {
                scanner.add(initials[...], .organisation, isGuess: true, isAcronym: true)
            }
            if let plain = parts.withoutPoints(span) { scanner.add(plain[...], .person, isGuess: false) }
        }
        return scanner.found()
    }

    private static func abbreviations(_ reader: WritingReader) -> [(short: Range<Int>, full: Range<Int>)] {
        var scanner = AbbreviationScanner(reader)
        var seen: Set<UInt32> = []
        for span in reader.mentions.spans
        where span.kind == .organisation || span.kind == .place && span.range.count >= 5 {
            if seen.insert(foldedHash(reader.text.scalars[span.range])).inserted { scanner.add(span.range) }
        }
        return scanner.found()
    }
}
