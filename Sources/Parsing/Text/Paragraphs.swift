/// The paragraphs of a plain text: its lines, or, where the lines were broken at a fixed width, what they were before.
enum Paragraphs {
    /// Without surrounding white space, none empty. O(n).
    static func of(_ text: String) -> [String] {
        let groups = groups(of: text)
        guard let width = wrapWidth(groups) else { return groups.flatMap { $0 }.map { String($0.trimmed) } }
        return groups.flatMap { joined($0, width: width) }
    }

    /// The lines between empty lines.
    private static func groups(of text: String) -> [[Substring]] {
        var groups: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.trimmed.isEmpty {
                if !groups[groups.count - 1].isEmpty { groups.append([]) }
            } else {
                groups[groups.count - 1].append(line)
            }
        }
        return groups.last?.isEmpty == true ? Array(groups.dropLast()) : groups
    }

    /// The width at which lines were broken: that of the longest that another follows directly; `nil` where most of
    /// those lines end a sentence, or differ much in width, or are longer than a line of text.
    private static func wrapWidth(_ groups: [[Substring]]) -> Int? {
        let inner = groups.flatMap { $0.dropLast() }
        guard inner.count >= 2, let longest = inner.map({ $0.trimmed.width }).max(), (50...120).contains(longest) else {
            return nil
        }
        let full = inner.filter { $0.trimmed.width * 10 >= longest * 7 }
        let open = full.filter { !($0.trimmed.unicodeScalars.last?.endsSentence ?? true) }
        return full.count * 10 >= inner.count * 7 && open.count * 2 > full.count ? longest : nil
    }

    private static func joined(_ lines: [Substring], width: Int) -> [String] {
        var result: [String] = []
        var isOpen = false
        for line in lines {
            let text = line.trimmed
            let isCredit = CreditLine(text) != nil
            if isOpen, !isCredit, !startsAnew(line), var last = result.popLast() {
                last += needsSpace(last, text) ? " \(text)" : String(text)
                result.append(last)
            } else {
                result.append(String(text))
            }
            isOpen = !isCredit && text.width * 10 >= width * 6
        }
        return result
    }

    /// Indented, or a list's item.
    private static func startsAnew(_ line: Substring) -> Bool {
        line.hasPrefix("  ") || line.hasPrefix("\u{3000}") || line.hasPrefix("\t") || ListMark.length(line) != nil
    }

    private static func needsSpace(_ left: String, _ right: Substring) -> Bool {
        guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else { return false }
        return !(last.isWide && first.isWide)
    }
}

/// The mark before a list's item: `- `, `* `, `• `, `3. `, `3、`.
enum ListMark {
    /// How many scalars it has with the space behind it; `nil` where there is none.
    static func length(_ line: Substring) -> Int? {
        let scalars = Array(line.unicodeScalars.prefix(6))
        guard let first = scalars.first else { return nil }
        if "-*•·‣◦".unicodeScalars.contains(first) { return scalars.count > 1 && scalars[1] == " " ? 2 : nil }
        let digits = scalars.prefix { ("0"..."9").contains($0) }.count
        guard (1...3).contains(digits), scalars.count > digits + 1 else { return nil }
        if scalars[digits] == "、" { return digits + 1 }
        return (scalars[digits] == "." || scalars[digits] == ")") && scalars[digits + 1] == " " ? digits + 2 : nil
    }
}
