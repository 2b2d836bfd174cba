import Model

extension InspectionText {
    private static let kinds: [Name.Kind] = [.person, .organisation, .place, .product, .work]

    static func style(of kind: Name.Kind) -> Console.Style {
        switch kind {
        case .person: .green
        case .organisation: .cyan
        case .place: .yellow
        case .product: .magenta
        case .work: .blue
        }
    }

    /// A row for each kind, in its colour, most mentioned first; below, why several writings are one.
    func nameLines() -> [StyledLine] {
        let rows = InspectionText.kinds.flatMap { kind in
            let names = analysis.names.filter { $0.kind == kind }
            var label = StyledLine(labels[kind.rawValue], InspectionText.style(of: kind), .bold)
            label.add("  ")
            return row(names.map(line(of:)), limit: limit, of: .names).enumerated().map { index, row in
                guard index == 0 else { return row }
                var line = label
                line.append(row)
                line.hang = displayWidth(labels[kind.rawValue]) + 2
                return line
            }
        }
        return rows + joinLines()
    }

    private func line(of name: Name) -> StyledLine {
        var line = StyledLine(name.name, InspectionText.style(of: name.kind))
        for alias in name.aliases {
            line.add(" = ", .dim)
            line.add(alias, InspectionText.style(of: name.kind))
        }
        if name.mentions.count > 1 { line.add(" ×\(name.mentions.count)", .dim) }
        return line
    }

    /// 阿尔特曼 = Altman: in brackets “Altman（阿尔特曼）”
    private func joinLines() -> [StyledLine] {
        let joins = analysis.names.flatMap(\.joins)
        let lines = joins.prefix(limit).map { join in
            var line = StyledLine("\(join.form) = \(join.with)  \(labels[join.reason.rawValue])", .dim)
            let words = text(join.utf8)
            if words != join.form { line.add(" “\(words)”", .dim) }
            return line
        }
        return lines + more(joins.count - lines.count, of: .names)
    }

    /// The whole text: a stroke where nothing else parts two words, names in their colours.
    func wordLines() -> [StyledLine] {
        let mentions = analysis.names.flatMap { name in name.mentions.map { (utf8: $0, kind: name.kind) } }
            .sorted { $0.utf8.lowerBound < $1.utf8.lowerBound }
        var legend = StyledLine()
        for (index, kind) in InspectionText.kinds.enumerated() {
            if index > 0 { legend.add(" · ", .dim) }
            legend.add(labels[kind.rawValue], InspectionText.style(of: kind))
        }
        var (word, mention) = (0, 0)
        let blocks = article.blocks.map { block in
            blockLine(block.utf8, mentions, &word, &mention)
        }
        return (console.isColoured ? [legend] : []) + blocks.filter { !$0.isEmpty }
    }

    private func blockLine(
        _ block: Range<Int>, _ mentions: [(utf8: Range<Int>, kind: Name.Kind)], _ word: inout Int, _ mention: inout Int
    ) -> StyledLine {
        var line = StyledLine()
        var before: Range<Int>?
        while word < analysis.words.count, analysis.words[word].upperBound <= block.upperBound {
            let utf8 = analysis.words[word]
            while mention < mentions.count, mentions[mention].utf8.upperBound <= utf8.lowerBound { mention += 1 }
            let isNamed = mention < mentions.count && mentions[mention].utf8.overlaps(utf8)
            if let before { line.add(gap(before, utf8), .dim) }
            line.add(text(utf8), isNamed ? [InspectionText.style(of: mentions[mention].kind)] : [])
            before = utf8
            word += 1
        }
        return line
    }

    /// What stands between two words, or a stroke between words of letters that touch.
    private func gap(_ before: Range<Int>, _ after: Range<Int>) -> String {
        if before.upperBound < after.lowerBound { return text(before.upperBound..<after.lowerBound) }
        return isWord(before) && isWord(after) ? "/" : ""
    }

    private func isWord(_ utf8: Range<Int>) -> Bool {
        guard let first = text(utf8).unicodeScalars.first else { return false }
        return first.properties.isAlphabetic || first.properties.numericType != nil
    }
}
