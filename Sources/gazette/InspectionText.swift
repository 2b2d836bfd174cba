import Model

/// What `gazette inspect` shows a person.
struct InspectionText {
    /// So many of each kind are shown where nobody asked for the part.
    static let usualCount = 6

    let analysed: AnalysedArticle
    let path: String
    /// How many summary sentences; 0 for all.
    let sentences: Int
    /// `nil` for the usual ones, cut short.
    let parts: [InspectionPart]?
    let labels: InspectionLabels
    let console: Console

    var article: Article { analysed.article }
    var analysis: Analysis { analysed.analysis }
    /// Of each list; without a limit where somebody asked for the part.
    var limit: Int { parts == nil ? InspectionText.usualCount : .max }

    func print() {
        showHead()
        for part in parts ?? InspectionPart.usual {
            let lines = lines(of: part)
            guard !lines.isEmpty else { continue }
            console.print()
            show(lines, under: labels[part.rawValue])
        }
        console.print()
    }

    func lines(of part: InspectionPart) -> [StyledLine] {
        switch part {
        case .summary: summaryLines()
        case .keywords: keywordLines()
        case .names: nameLines()
        case .quotations: quotationLines()
        case .outlook: outlookLines()
        case .questions: questionLines()
        case .enumerations: enumerationLines()
        case .dates: dateLines()
        case .amounts: amountLines()
        case .sections: sectionLines()
        case .sentences: sentenceLines()
        case .words: wordLines()
        }
    }

    // MARK: Layout

    /// Labels stand in a column of their own, as wide as the longest.
    private var indent: Int { labels.isChinese ? 8 : 12 }

    /// The label beside the first line; what is too long goes on below itself.
    private func show(_ lines: [StyledLine], under label: String) {
        var head = console.styled(column(label, indent), .dim)
        let width = console.width.map { max(20, min($0, InspectionText.widest) - indent) }
        for part in lines.flatMap({ $0.wrapped(to: width) }) {
            console.print(head + console.styled(part))
            head = String(repeating: " ", count: indent)
        }
    }

    /// Longer lines are hard to read.
    private static let widest = 100

    private func showHead() {
        for line in StyledLine(article.title, .bold).wrapped(to: console.width) { console.print(console.styled(line)) }
        let credits = [
            article.byline, article.publication, (article.published?.description ?? "").replacing("T", with: " "),
        ]
        showDim(credits)
        showDim([path, article.format.rawValue, article.charset, article.kind.rawValue, "\(article.language)"])
        showDim([
            "\(article.id)", labels.count("sentenceCount", analysis.sentences.count),
            labels.count("wordCount", analysis.words.count), article.url,
        ])
    }

    private func showDim(_ facts: [String]) {
        let line = StyledLine(facts.filter { !$0.isEmpty }.joined(separator: " · "), .dim)
        guard !line.isEmpty else { return }
        for part in line.wrapped(to: console.width) { console.print(console.styled(part)) }
    }

    // MARK: What the parts share

    func text(_ utf8: Range<Int>) -> String { String(article.text[utf8: utf8]) }

    /// Facts in a row with points between them, and how many are left out.
    func row(_ facts: [StyledLine], limit: Int, of part: InspectionPart) -> [StyledLine] {
        var line = StyledLine()
        for (index, fact) in facts.prefix(limit).enumerated() {
            if index > 0 { line.add(" · ", .dim) }
            line.append(fact)
        }
        return (line.isEmpty ? [] : [line]) + more(facts.count - limit, of: part)
    }

    /// How to see what is left out; nothing where all is shown.
    func more(_ count: Int, of part: InspectionPart) -> [StyledLine] {
        count > 0 ? [StyledLine(labels.count("more", count) + "--show \(part.rawValue)", .dim)] : []
    }
}

/// Two decimals.
func decimal(_ number: Double) -> String {
    let hundredths = Int((abs(number) * 100).rounded())
    return "\(number < 0 && hundredths > 0 ? "-" : "")\(hundredths / 100).\(padded(hundredths % 100))"
}
