import Model

/// Cuts UTF-8 into hashed terms in one pass, without a dictionary: the same for an article's text and for a sentence
/// of which only the words are kept.
struct TermScanner {
    private(set) var terms: [UInt32] = []
    private(set) var figures: [UInt32] = []
    private var run: [UInt8] = []
    private var runHasLetter = false
    private var runHasUpper = false
    private var runHasDigit = false
    private var previous: UInt32?

    /// O(n).
    mutating func scan(_ text: some Collection<UInt8>) {
        var decoder = UTF8()
        var bytes = text.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { take(scalar.value) }
        endRun()
    }

    private mutating func take(_ scalar: UInt32) {
        switch scalar {
        case 0x30...0x39:
            runHasDigit = true
            run.append(UInt8(scalar))
        case 0x41...0x5A:
            (runHasLetter, runHasUpper) = (true, true)
            run.append(UInt8(scalar | 0x20))
        case 0x61...0x7A:
            runHasLetter = true
            run.append(UInt8(scalar))
        case 0x2C where runHasDigit && !runHasLetter:
            break
        case 0x2E where runHasDigit && !runHasLetter:
            run.append(UInt8(scalar))
        case 0xC0...0x1FFF:
            runHasLetter = true
            run += [UInt8(scalar >> 8), UInt8(truncatingIfNeeded: scalar)]
        default:
            endRun()
            takeIdeograph(scalar)
            return
        }
        previous = nil
    }

    private mutating func takeIdeograph(_ scalar: UInt32) {
        guard isIdeographic(scalar) else {
            previous = nil
            return
        }
        if let previous { terms.append(previous &* 0x9E37_79B1 ^ scalar &* 0x85EB_CA6B) }
        previous = scalar
    }

    /// Short words in lower case (of, the, and) say nothing; a number alone is a figure.
    private mutating func endRun() {
        guard !run.isEmpty else { return }
        if !runHasLetter {
            while run.last == UInt8(ascii: ".") { run.removeLast() }
            figures.append(termHash(run))
        } else if run.count > 3 || runHasUpper || runHasDigit {
            terms.append(termHash(run))
        }
        run.removeAll(keepingCapacity: true)
        (runHasLetter, runHasUpper, runHasDigit) = (false, false, false)
    }
}

/// Han, kana, hangul: scripts whose words are not set apart by spaces, or not reliably.
func isIdeographic(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3400...0x9FFF, 0x3040...0x30FF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
    default: false
    }
}
