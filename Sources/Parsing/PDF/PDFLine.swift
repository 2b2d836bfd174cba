/// A line of a PDF's text.
struct PDFLine {
    let text: String
    let box: PDFBox
    /// Of its type, nearly: what tells large print from small.
    let height: Double
    /// How much room its first word takes, or, where words are not set apart, its first letter.
    let firstWidth: Double
    /// From 0.
    let page: Int

    /// Printed as large as another, but for rounding and slanted type.
    func isAsLarge(as other: Double) -> Bool { abs(height - other) <= 0.11 * max(height, other) }
}

/// Puts a line together from its words.
struct PDFLineBuilder {
    private var words: [(text: String, box: PDFBox)] = []

    mutating func append(_ word: String, _ box: PDFBox) {
        let word = PDFLineBuilder.withoutLigatures(word)
        if !word.isEmpty { words.append((word, box)) }
    }

    /// `nil` where there is no text, or it runs up or down the page, as stamps on margins do.
    func line(page: Int) -> PDFLine? {
        guard var box = words.first?.box, let first = words.first, let letter = first.text.unicodeScalars.first else {
            return nil
        }
        for word in words {
            if word.text.unicodeScalars.count > 2, word.box.height > 2.5 * word.box.width { return nil }
            box.unite(word.box)
        }
        let text = String(joined.trimmed)
        if text.isEmpty { return nil }
        let size = size
        return PDFLine(
            text: text, box: box, height: max(size, 0.1), firstWidth: letter.isWide ? size : first.box.width, page: page
        )
    }

    /// The size of the type: an ideograph's width where there are such, because fonts of them have boxes of any height;
    /// else nearly the box's height.
    private var size: Double {
        let wide = words.max { PDFLineBuilder.wideCount($0.text) < PDFLineBuilder.wideCount($1.text) }
        if let wide, PDFLineBuilder.wideCount(wide.text) > 1 {
            let count = Double(PDFLineBuilder.wideCount(wide.text))
            return wide.box.width / (count + 0.52 * (Double(wide.text.unicodeScalars.count) - count))
        }
        let longest = words.max { $0.text.utf8.count < $1.text.utf8.count }
        return 0.92 * (longest?.box.height ?? 0)
    }

    private static func wideCount(_ text: String) -> Int { text.unicodeScalars.count(where: \.isWide) }

    /// With a space between words; between ideographs only where the gap is one of a space, not of justified text.
    private var joined: String {
        let count = words.reduce(0) { $0 + $1.text.unicodeScalars.count }
        let isSpread = count < 3 * words.count
        var (text, end) = ("", 0.0)
        for (word, box) in words {
            if let last = text.unicodeScalars.last, let first = word.unicodeScalars.first {
                let isWide = last.isWide || first.isWide
                if box.xMin - end > (isWide ? (isSpread ? 0.5 : 0.13) : 0.05) * size { text += " " }
            }
            text += word
            end = box.xMax
        }
        return text
    }

    /// ﬁ and its like as letters.
    private static func withoutLigatures(_ word: String) -> String {
        guard word.unicodeScalars.contains(where: { (0xFB00...0xFB06).contains($0.value) }) else { return word }
        var result = ""
        for scalar in word.unicodeScalars {
            let index = Int(scalar.value) - 0xFB00
            if ligatures.indices.contains(index) {
                result += ligatures[index]
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]
}
