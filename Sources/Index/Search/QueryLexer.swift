/// Cuts a query into its parts; full-width marks do too.
///
/// A mark is an operator only where a part begins: quotation marks and brackets inside a sentence are plain text.
struct QueryLexer {
    enum Part: Equatable {
        case open, close, and, or, not
        case word(String)
        case condition(QueryCondition)
    }

    private var rest: Substring.UnicodeScalarView
    private var depth = 0
    private let today: CivilDay

    /// The parts, at most 128; `nil` where one is malformed.
    static func parts(of query: String, today: CivilDay) -> [Part]? {
        var lexer = QueryLexer(rest: query.unicodeScalars[...], today: today)
        var parts: [Part] = []
        while parts.count < 128 {
            lexer.rest = lexer.rest.drop { $0.properties.isWhitespace }
            guard !lexer.rest.isEmpty else { return parts }
            guard let part = lexer.next() else { return nil }
            parts.append(part)
        }
        return parts
    }

    private init(rest: Substring.UnicodeScalarView, today: CivilDay) { (self.rest, self.today) = (rest, today) }

    private mutating func next() -> Part? {
        guard let first = rest.first else { return nil }
        if isOpening(first) {
            rest.removeFirst()
            depth += 1
            return .open
        }
        if isClosing(first), depth > 0 {
            rest.removeFirst()
            depth -= 1
            return .close
        }
        if isMinus(first) {
            rest.removeFirst()
            guard let next = rest.first, !next.properties.isWhitespace else { return nil }
            return .not
        }
        return takePart().flatMap(part)
    }

    /// The scalars up to the next white space that is not quoted; `nil` where a quotation is not closed.
    private mutating func takePart() -> String.UnicodeScalarView? {
        var part = String.UnicodeScalarView()
        var mayQuote = true
        while let scalar = rest.first, !scalar.properties.isWhitespace, !(depth > 0 && isClosing(scalar)) {
            part.append(rest.removeFirst())
            if mayQuote, let closing = closingMark(of: scalar) {
                guard let end = rest.firstIndex(of: closing) else { return nil }
                part.append(contentsOf: rest[...end])
                rest = rest[rest.index(after: end)...]
            }
            mayQuote = isColon(scalar)
        }
        return part
    }

    private func part(_ scalars: String.UnicodeScalarView) -> Part? {
        switch String(scalars) {
        case "AND": return .and
        case "OR": return .or
        case "NOT": return .not
        default: break
        }
        if let phrase = unquoted(scalars[...]) { return phrase.isEmpty ? nil : .condition(.phrase(String(phrase))) }
        guard let colon = scalars.firstIndex(where: isColon), let make = QueryField.named(String(scalars[..<colon]))
        else { return .word(String(scalars)) }
        let value = scalars[scalars.index(after: colon)...]
        let text = String(unquoted(value) ?? value)
        guard !text.allSatisfy(\.isWhitespace), let condition = make(text, today) else { return nil }
        return .condition(condition)
    }

    private func unquoted(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
        guard let first = scalars.first, let closing = closingMark(of: first), scalars.count > 1,
            scalars.last == closing
        else { return nil }
        return scalars.dropFirst().dropLast()
    }

    private func closingMark(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"", "＂": scalar
        case "“": "”"
        case "「": "」"
        case "『": "』"
        default: nil
        }
    }

    private func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }
    private func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "－" }
    private func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "(" || scalar == "（" }
    private func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == ")" || scalar == "）" }
}
