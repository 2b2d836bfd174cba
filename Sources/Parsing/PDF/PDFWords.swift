/// The words that stand unbroken in a text; they tell whether a hyphen at a line's end belongs to the word.
struct PDFWords {
    private var words: Set<String> = []

    /// O(n).
    init(_ lines: [PDFLine]) {
        guard lines.contains(where: { $0.text.utf8.last == UInt8(ascii: "-") || $0.text.hasSuffix("\u{2010}") }) else {
            return
        }
        for line in lines {
            for word in line.text.unicodeScalars.dropLast().split(whereSeparator: { !PDFWords.isPart($0) }) {
                words.insert(String(String.UnicodeScalarView(word)).lowercased())
            }
        }
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "-" || scalar.properties.isAlphabetic && !scalar.isWide
    }

    /// Two lines as one: without the hyphen of a word that was broken, with a space between words of scripts that have
    /// such. O(length of the second).
    func joined(_ text: String, _ next: String) -> String {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return text + next }
        if last == "\u{AD}" { return text.unicodeScalars.dropLast().string + next }
        if last == "-" || last == "\u{2010}" { return hyphenated(text, next, first) }
        return last.isWide || first.isWide ? text + next : text + " " + next
    }

    private func hyphenated(_ text: String, _ next: String, _ first: Unicode.Scalar) -> String {
        let rest = text.unicodeScalars.dropLast()
        let head = rest.suffix(40).reversed().prefix { PDFWords.isPart($0) }.reversed()
        guard let letter = head.last, letter.properties.isAlphabetic else { return text + " " + next }
        guard first.properties.isLowercase else { return text + next }
        let tail = next.unicodeScalars.prefix { PDFWords.isPart($0) }
        let (left, right) = (String(String.UnicodeScalarView(head)), String(String.UnicodeScalarView(tail)))
        let keeps = !words.contains((left + right).lowercased()) && words.contains((left + "-" + right).lowercased())
        return keeps ? text + next : rest.string + next
    }
}

extension Substring.UnicodeScalarView {
    var string: String { String(Substring(self)) }
}
