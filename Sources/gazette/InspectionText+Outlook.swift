import Model

extension InspectionText {
    /// Who says what: the speaker before the words.
    func quotationLines() -> [StyledLine] {
        let lines = analysis.quotations.prefix(limit).map { quotation in
            var line = StyledLine()
            line.hang = 2
            if let speaker = quotation.speaker {
                line.add(text(speaker), .green)
            } else {
                line.add(labels["nobody"], .dim)
            }
            line.add("  ")
            line.add(text(quotation.utf8))
            if !quotation.isDirect { line.add("  " + labels["indirect"], .dim) }
            return line
        }
        return lines + more(analysis.quotations.count - lines.count, of: .quotations)
    }

    /// What is expected, its word marked; below, how sure, who expects it and by when.
    func outlookLines() -> [StyledLine] {
        let all = analysis.outlook.filter { $0.kind != .question }
        let lines = all.prefix(limit).flatMap { [statement($0), circumstances(of: $0)] }
        return lines + more(all.count - limit, of: .outlook)
    }

    func questionLines() -> [StyledLine] {
        let all = analysis.outlook.filter { $0.kind == .question }
        return all.prefix(limit).map(statement) + more(all.count - limit, of: .questions)
    }

    private func statement(_ expectation: Expectation) -> StyledLine {
        let (whole, cue) = (expectation.utf8, expectation.cue)
        var line = StyledLine(text(whole.lowerBound..<cue.lowerBound))
        line.hang = 2
        line.add(text(cue), [.bold, .yellow])
        line.add(text(cue.upperBound..<whole.upperBound))
        return line
    }

    private func circumstances(of expectation: Expectation) -> StyledLine {
        var facts = [labels[expectation.kind.rawValue], labels[expectation.certainty.rawValue]]
        facts.append(expectation.holder.map(text) ?? labels["author"])
        if let by = expectation.by {
            let date = expectation.date.map { " = \($0)" } ?? ""
            facts.append(labels["by"] + text(by) + date)
        }
        return StyledLine("  " + facts.joined(separator: " · "), .dim)
    }

    /// What announces the points, and each of them on a line of its own.
    func enumerationLines() -> [StyledLine] {
        let lines = analysis.enumerations.prefix(limit).flatMap { found in
            let opener = found.opener.map { StyledLine(text($0), .dim) }
            let items = found.items.map { item in
                var line = StyledLine("  • ", .dim)
                line.hang = 4
                line.add(parts == nil ? column(oneLine(text(item)), 60).trimmedEnd : text(item))
                return line
            }
            return (opener.map { [$0] } ?? []) + items
        }
        return lines + more(analysis.enumerations.count - limit, of: .enumerations)
    }

    // MARK: Values

    /// 去年11月 → 2022-11
    func dateLines() -> [StyledLine] {
        values(analysis.dates.map { ($0.utf8, $0.date + ($0.end.map { "/\($0)" } ?? "")) }, of: .dates)
    }

    /// 130亿美元 → 13,000,000,000 USD
    func amountLines() -> [StyledLine] {
        let amounts = analysis.amounts.filter { parts != nil || isTelling($0) }
        return values(amounts.map { ($0.utf8, normalised($0)) }, of: .amounts)
    }

    /// Two reasons, three steps: nobody reads an article for those.
    private func isTelling(_ amount: Amount) -> Bool {
        switch amount.kind {
        case .money, .percent, .people, .duration: true
        case .measure, .number: amount.value.approximation > 10
        }
    }

    private func normalised(_ amount: Amount) -> String {
        let upper = amount.upper.map { "–" + grouped($0.description) } ?? ""
        let unit = amount.unit == "%" ? "%" : amount.unit.isEmpty ? "" : " " + amount.unit
        let bound = amount.bound == .exact ? "" : labels[amount.bound.rawValue]
        return bound + grouped(amount.value.description) + upper + unit
    }

    /// 13000000000 → 13,000,000,000
    private func grouped(_ digits: String) -> String {
        let whole = digits.prefix { $0 != "." }
        var result = ""
        for (index, digit) in whole.enumerated() {
            let rest = whole.count - index
            if index > 0, rest.isMultiple(of: 3), result != "-" { result += "," }
            result.append(digit)
        }
        return result + digits.dropFirst(whole.count)
    }

    /// Each as written and what it means, the same only once.
    private func values(_ all: [(utf8: Range<Int>, value: String)], of part: InspectionPart) -> [StyledLine] {
        var seen: Set<String> = []
        let lines = all.compactMap { utf8, value -> StyledLine? in
            let written = text(utf8)
            guard seen.insert(written + "\n" + value).inserted else { return nil }
            var line = StyledLine(written)
            if written != value {
                line.add(" → ", .dim)
                line.add(value, .cyan)
            }
            return line
        }
        return row(lines, limit: parts == nil ? 2 * limit : limit, of: part)
    }
}

extension String {
    /// Without blanks at its end.
    var trimmedEnd: String {
        var result = self[...]
        while result.last == " " { result.removeLast() }
        return String(result)
    }
}
