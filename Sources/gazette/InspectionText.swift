import Model

/// What `gazette inspect` shows a person.
struct InspectionText {
    private let analysed: AnalysedArticle
    private let path: String
    private let sentences: Int
    private let console: Console

    init(_ analysed: AnalysedArticle, path: String, sentences: Int, console: Console) {
        (self.analysed, self.path, self.sentences, self.console) = (analysed, path, sentences, console)
    }

    private var article: Article { analysed.article }
    private var analysis: Analysis { analysed.analysis }

    func print() {
        console.print(console.styled(oneLine(article.title), .bold))
        let credits = [article.byline, article.publication, article.published?.description ?? ""]
        row("", credits.filter { !$0.isEmpty }.joined(separator: " · "))
        row("file", "\(path) · \(article.format.rawValue) · \(article.charset) · \(article.kind.rawValue)")
        row("id", "\(article.id) · \(article.language)")
        row("url", article.url)
        row("lead", article.lead)
        let sections = article.sections.map { String(article.text[utf8: $0.heading]) }
        for heading in sections { row("section", heading) }
        row("words", "\(analysis.words.count) in \(analysis.sentences.count) sentences")
        row("keywords", analysis.keywords.prefix(12).map(\.term).joined(separator: " · "))
        for name in analysis.names.prefix(20) { show(name) }
        showSummary()
        console.print()
    }

    private func row(_ label: String, _ text: String) {
        guard !text.isEmpty else { return }
        console.print("\(console.styled(column(label, 14), .dim))\(oneLine(text))")
    }

    private func show(_ name: Name) {
        let style: Console.Style =
            switch name.kind {
            case .person: .green
            case .organisation: .cyan
            case .place: .yellow
            case .product: .magenta
            case .work: .blue
            }
        let aliases = name.aliases.isEmpty ? "" : " = " + name.aliases.joined(separator: " = ")
        console.print(
            console.styled(column(name.kind.rawValue, 14), .dim) + console.styled(oneLine(name.name), style)
                + oneLine("\(aliases) ×\(name.mentions.count)"))
    }

    private func showSummary() {
        let chosen = sentences == 0 ? analysis.ranking[...] : analysis.summary.prefix(sentences)
        for (rank, sentence) in chosen.enumerated() {
            row(rank == 0 ? "summary" : "", "“\(article.text[utf8: analysed.range(of: sentence)])”")
            let reasons = sentence.reasons.map { "\($0.term) \(decimal($0.weight))" }.joined(separator: ", ")
            console.print(console.styled("              \(decimal(sentence.weight)) = \(reasons)", .dim))
        }
    }
}

/// Two decimals.
func decimal(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    return "\(number < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(padded(hundredths % 100))"
}
