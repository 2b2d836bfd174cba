internal import Model

/// Finds further mentions of writings that are known to be names. O(n) and the number of forms that begin alike.
struct FormScanner {
    /// Further forms are left out.
    static let mostForms = 512
    /// Of those that begin alike.
    private static let mostAlike = 24

    private struct Form {
        var scalars: ArraySlice<UInt32>
        var kind: Name.Kind
        var isGuess: Bool
        /// Only in capitals.
        var isAcronym = false
    }

    private let reader: WritingReader
    private var forms: [UInt32: [Form]] = [:]
    private var hashes: Set<UInt32> = []
    /// Whether some form begins with a scalar of these low bits.
    private var begins = [Bool](repeating: false, count: 256)

    init(_ reader: WritingReader) { self.reader = reader }

    var isEmpty: Bool { hashes.isEmpty }

    mutating func add(_ range: Range<Int>, _ kind: Name.Kind, isGuess: Bool) {
        add(reader.text.scalars[range], kind, isGuess: isGuess)
    }

    /// A folded writing that need not stand in the text.
    mutating func add(_ form: ArraySlice<UInt32>, _ kind: Name.Kind, isGuess: Bool, isAcronym: Bool = false) {
        guard let first = form.first, form.count >= 2, hashes.count < FormScanner.mostForms,
            hashes.insert(foldedHash(form)).inserted
        else { return }
        guard forms[first]?.count ?? 0 < FormScanner.mostAlike else { return }
        forms[first, default: []].append(Form(scalars: form, kind: kind, isGuess: isGuess, isAcronym: isAcronym))
        begins[Int(first & 255)] = true
    }

    /// All places where one stands, mentions known before among them.
    func found() -> [NameSpan] {
        guard !isEmpty else { return [] }
        let scalars = reader.text.scalars
        var (spans, place): ([NameSpan], Int) = ([], 0)
        while place < scalars.count {
            if begins[Int(scalars[place] & 255)], let form = longest(at: place) {
                spans.append(
                    NameSpan(range: place..<place + form.scalars.count, kind: form.kind, isGuess: form.isGuess))
                place += form.scalars.count
            } else {
                place += 1
            }
        }
        return spans
    }

    private func longest(at place: Int) -> Form? {
        let scalars = reader.text.scalars
        var best: Form?
        for form in forms[scalars[place]] ?? [] where form.scalars.count > best?.scalars.count ?? 0 {
            let end = place + form.scalars.count
            guard end <= scalars.count, scalars[place..<end].elementsEqual(form.scalars), stands(place..<end),
                !form.isAcronym || reader.text.classes[place..<end].allSatisfy({ $0 == .upper })
            else { continue }
            best = form
        }
        return best
    }

    /// Whole words: both ends at borders of words, one of them for a Chinese name of three and more characters.
    private func stands(_ range: Range<Int>) -> Bool {
        let classes = reader.text.classes
        if !classes[range.lowerBound].isIdeographic {
            let isBehind = range.lowerBound > 0 && classes[range.lowerBound - 1].isAlphanumeric
            let isBefore = range.upperBound < classes.count && classes[range.upperBound].isAlphanumeric
            return !isBehind && !isBefore
        }
        let (first, last) = (reader.token(at: range.lowerBound), reader.token(at: range.upperBound - 1))
        let begins = Int(reader.tokens[first].start) == range.lowerBound
        let ends = Int(reader.tokens[last].end) == range.upperBound
        return range.count >= 3 ? begins || ends : begins && ends
    }
}
