import Model

extension InspectionText {
    /// Each sentence, and below it what its weight is made of.
    func summaryLines() -> [StyledLine] {
        let chosen = sentences == 0 ? analysis.ranking[...] : analysis.summary.prefix(sentences)
        return chosen.enumerated().flatMap { rank, sentence in
            var line = StyledLine("\(rank + 1) ", .dim)
            line.hang = 2
            line.add(text(analysed.range(of: sentence)))
            return [line, reasons(of: sentence)]
        }
    }

    private func reasons(of sentence: SummarySentence) -> StyledLine {
        var line = StyledLine("  \(decimal(sentence.weight)) =", .dim)
        line.hang = 9
        for (index, reason) in sentence.reasons.enumerated() {
            let sign = reason.weight < 0 ? "−\u{A0}" : index == 0 ? "" : "+\u{A0}"
            let term = labels[reason.term == "names" ? "namesTerm" : reason.term]
            line.add(" \(sign)\(term)\u{A0}\(decimal(abs(reason.weight)))", .dim)
        }
        return line
    }

    func keywordLines() -> [StyledLine] {
        let words = analysis.keywords.map { keyword in
            var word = StyledLine(keyword.term)
            if parts != nil { word.add(" \(decimal(keyword.weight))", .dim) }
            return word
        }
        return row(words, limit: parts == nil ? 12 : .max, of: .keywords)
    }

    func sectionLines() -> [StyledLine] { article.sections.map { StyledLine(text($0.heading)) } }

    /// Each sentence with its number, and what is known of it.
    func sentenceLines() -> [StyledLine] {
        analysis.sentences.enumerated().map { number, sentence in
            var line = StyledLine("\(number) ", .dim)
            line.hang = 4
            line.add(text(sentence.utf8), sentence.kind == .heading ? [.bold] : [])
            let notes = notes(on: sentence)
            if !notes.isEmpty { line.add("  " + notes.joined(separator: " · "), .dim) }
            return line
        }
    }

    private func notes(on sentence: Sentence) -> [String] {
        var notes: [String] = []
        switch sentence.kind {
        case .statement: break
        case .question: notes.append(labels["question"])
        case .heading: notes.append(labels["heading"])
        }
        if sentence.looksAhead { notes.append(labels["ahead"]) }
        switch sentence.leansOn {
        case nil: notes.append(labels["unclear"])
        case .some(0): break
        case .some(let count): notes.append(labels.count("leans", count))
        }
        return notes
    }
}
