internal import Model

/// Puts the parts of an analysis together, in the order in which they need each other.
struct AnalysisMaker {
    let reading: Reading
    private let weight: TermWeight

    init(_ reading: Reading) {
        self.reading = reading
        weight = TermWeight(reading.lexicon, reading.tokens)
    }

    func analysis() -> Analysis {
        var analysis = Analysis()
        analysis.sentences = SentenceKinds(reading: reading).sentences()
        analysis.enumerations = EnumerationFinder.enumerations(of: reading, analysis.sentences)
        analysis.words = reading.tokens.map { reading.text.utf8($0.range) }
        let aliases = AliasFinder(NameFinder.spans(of: reading, isChinese: weight.isChinese), reading)
        let (spans, names) = (aliases.mentions.spans, aliases.names())
        analysis.names = names.map(\.name)
        analysis.quotations = QuotationFinder.quotations(of: reading, names: spans)
        addValues(to: &analysis, spans)
        analysis.outlook = OutlookFinder(reading, analysis, names: spans).outlook()
        for found in analysis.outlook { analysis.sentences[found.sentence].looksAhead = true }
        addRanking(to: &analysis, spans, names)
        return analysis
    }

    /// What is part of a name (今日头条, 第一财经) is no date and no amount; what is part of a date is no amount.
    private func addValues(to analysis: inout Analysis, _ spans: [NameSpan]) {
        var dates = DateFinder(reading)
        var names = OrderedRanges(spans.map { reading.text.utf8($0.range) })
        analysis.dates = dates.mentions().filter { !names.covers($0.utf8) }
        names.restart()
        var dated = OrderedRanges(analysis.dates.map(\.utf8))
        analysis.amounts = AmountFinder(reading, isChinese: weight.isChinese).amounts().filter {
            !names.covers($0.utf8) && !dated.overlaps($0.utf8)
        }
    }

    private func addRanking(
        to analysis: inout Analysis, _ spans: [NameSpan], _ names: [(name: Name, hash: UInt32)]
    ) {
        let table = TermTable(reading.text, reading.tokens, weight)
        let title = termTable(reading.title)
        analysis.keywords = KeywordFinder(reading, table, title, spans).keywords()
        let quotes = QuoteFinder(
            reading: reading, sentences: analysis.sentences, enumerations: analysis.enumerations,
            quotations: analysis.quotations)
        (analysis.ranking, analysis.summary) = Summary(
            reading: reading, sentences: analysis.sentences, table: table, titleTable: title,
            isChinese: weight.isChinese, finder: quotes
        ).ranked()
        analysis.features = FeatureMaker(
            reading: reading, terms: table, titleTable: title, leadTable: termTable(reading.lead),
            names: names.map { (hash: $0.hash, count: $0.name.mentions.count) },
            people: spans.filter { $0.kind == .person }.map(\.range)
        ).features()
    }

    private func termTable(_ passage: Passage) -> TermTable { TermTable(passage.text, passage.tokens, weight) }
}
