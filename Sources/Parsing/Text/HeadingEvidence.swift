/// Tells headings from paragraphs in a text without marks.
struct HeadingEvidence {
    private let titleTerms: Set<String>
    private let isChinese: Bool

    init(title: String, isChinese: Bool) {
        titleTerms = HeadingEvidence.terms(title)
        self.isChinese = isChinese
    }

    /// The indices of the paragraphs that head those behind them: short, without a sentence's end, standing alone between
    /// longer ones; or numbered. A line that ends like a question or a call must be about what the title is about more
    /// than about what stands before it, as a question in the flow of the text is not. O(n).
    func headings(in paragraphs: [String]) -> Set<Int> {
        var result: Set<Int> = []
        for index in paragraphs.indices.dropLast() where isHeading(index, paragraphs) && !result.contains(index - 1) {
            result.insert(index)
        }
        return result
    }

    private func isHeading(_ index: Int, _ paragraphs: [String]) -> Bool {
        let line = paragraphs[index]
        let (width, next) = (line.width, paragraphs[index + 1])
        guard width >= 4, width <= (isChinese ? 60 : 80), next.width > width, next.width >= 36,
            let last = line.unicodeScalars.last, ListMark.length(line[...]) == nil || isNumbered(line)
        else { return false }
        if "：:，,、；;—-”」』\"…".unicodeScalars.contains(last) { return false }
        let follows = index == 0 || endsSentence(paragraphs[index - 1])
        if !last.endsSentence || last == "）" || last == ")" { return (follows || isNumbered(line)) && isHeadline(line) }
        guard "!！?？".unicodeScalars.contains(last), follows, width >= 12, index > 0 else { return false }
        let terms = HeadingEvidence.terms(line)
        let shared = terms.intersection(titleTerms).count
        let before = terms.intersection(HeadingEvidence.terms(paragraphs[index - 1])).count
        return shared * 10 >= terms.count * 6 || (shared >= 2 && shared > before)
    }

    private func endsSentence(_ paragraph: String) -> Bool { paragraph.unicodeScalars.last?.endsSentence ?? true }

    /// Few clauses, no sentence inside; in English, few words, beginning with a capital.
    private func isHeadline(_ line: String) -> Bool {
        if line.contains("://") || line.unicodeScalars.contains(where: { "。；;".unicodeScalars.contains($0) }) {
            return false
        }
        if isChinese { return line.unicodeScalars.count { "，,".unicodeScalars.contains($0) } <= 2 }
        let first = line.unicodeScalars.first
        return line.split(separator: " ").count <= 12 && (first?.properties.isUppercase ?? false || isNumbered(line))
    }

    /// 一、…, （一）…, 01 …, 1. …, 第一章, Part 1
    private func isNumbered(_ line: String) -> Bool {
        let scalars = Array(line.unicodeScalars.prefix(5))
        guard let first = scalars.first, scalars.count > 2 else { return false }
        let numerals = "一二三四五六七八九十0123456789".unicodeScalars
        if "（(第".unicodeScalars.contains(first) { return numerals.contains(scalars[1]) }
        guard numerals.contains(first) else { return line.hasPrefix("Part ") || line.hasPrefix("Chapter ") }
        let rest = scalars.drop { numerals.contains($0) }
        return rest.first.map { "、.．｜| ".unicodeScalars.contains($0) } ?? false
    }

    /// Latin words, and pairs of neighbouring characters of other scripts.
    private static func terms(_ text: String) -> Set<String> {
        var result: Set<String> = []
        var word = ""
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
            if isLetter, !scalar.isWide {
                word.unicodeScalars.append(scalar)
            } else {
                if word.utf8.count > 1 { result.insert(word.lowercased()) }
                word = ""
            }
            let wide = isLetter && scalar.isWide ? scalar : nil
            if let previous, let wide { result.insert("\(previous)\(wide)") }
            previous = wide
        }
        if word.utf8.count > 1 { result.insert(word.lowercased()) }
        return result
    }
}
