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

    /// Adds a line to a text: without the hyphen of a word that was broken, with a space between words of scripts that
    /// have such. O(length of the line).
    func join(_ text: inout String, _ next: String) {
        guard let last = text.unicodeScalars.last, let first = next.unicodeScalars.first else { return text += next }
        if last == "\u{AD}" || isHyphen(last), breaksWord(text, next, first) {
            text.removeLast()
        } else if !last.isWide, !first.isWide, !(isHyphen(last) && joinsWord(text)) {
            text += " "
        }
        text += next
    }

    /// Up to 40 scalars before the last one, backwards. O(1), which `dropLast` of a string is not.
    private static func end(of text: String) -> ArraySlice<Unicode.Scalar> {
        Array(text.unicodeScalars.reversed().prefix(41)).dropFirst()
    }

    private func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2010}" }

    /// A letter stands before the hyphen at the end.
    private func joinsWord(_ text: String) -> Bool {
        PDFWords.end(of: text).first?.properties.isAlphabetic ?? false
    }

    /// The hyphen at the end of a text is there only because the line ended.
    private func breaksWord(_ text: String, _ next: String, _ first: Unicode.Scalar) -> Bool {
        if text.unicodeScalars.last == "\u{AD}" { return true }
        guard joinsWord(text), first.properties.isLowercase else { return false }
        let head = PDFWords.end(of: text).prefix { PDFWords.isPart($0) }.reversed()
        let tail = next.unicodeScalars.prefix { PDFWords.isPart($0) }
        let (left, right) = (String(String.UnicodeScalarView(head)), String(String.UnicodeScalarView(tail)))
        return words.contains((left + right).lowercased()) || !words.contains((left + "-" + right).lowercased())
    }
}
