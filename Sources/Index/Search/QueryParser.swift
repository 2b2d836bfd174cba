/// Reads `from:数据猿 after:2023-11-01 lang:zh title:… "exact phrase" OR -word`, full-width marks too.
///
/// Parts are parted by white space. A part is an operator only as a whole: quotation marks inside a sentence are plain text.
struct QueryParser {
    private enum Part {
        case word(String)
        case condition(SearchQuery.Condition)
        case excluded(SearchQuery.Condition)
        case or
    }

    /// A query that is no valid expression is all plain words. At most 4,096 bytes and 64 parts are read.
    static func parse(_ query: String) -> SearchQuery {
        let query = String(decoding: query.utf8.prefix(4096), as: UTF8.self)
        guard let parts = split(query), let parsed = combine(parts.prefix(64)) else { return SearchQuery(words: query) }
        return parsed
    }

    /// `nil` where a part is malformed.
    private static func split(_ query: String) -> [Part]? {
        var parts: [Part] = []
        var rest = query.unicodeScalars[...]
        while true {
            rest = rest.drop { $0.properties.isWhitespace }
            guard !rest.isEmpty else { return parts }
            guard let text = takePart(&rest), let part = part(text) else { return nil }
            parts.append(part)
        }
    }

    /// The scalars up to the next white space that is not quoted; `nil` where a quotation is not closed.
    private static func takePart(_ rest: inout Substring.UnicodeScalarView) -> String.UnicodeScalarView? {
        var part = String.UnicodeScalarView()
        var mayQuote = true
        while let scalar = rest.first, !scalar.properties.isWhitespace {
            part.append(rest.removeFirst())
            if mayQuote, let closing = closingMark(of: scalar) {
                guard let end = rest.firstIndex(of: closing) else { return nil }
                part.append(contentsOf: rest[...end])
                rest = rest[rest.index(after: end)...]
            }
            mayQuote = isColon(scalar) || isMinus(scalar)
        }
        return part
    }

    private static func part(_ scalars: String.UnicodeScalarView) -> Part? {
        if scalars.elementsEqual("OR".unicodeScalars) { return .or }
        if let first = scalars.first, isMinus(first) {
            guard scalars.count > 1 else { return nil }
            let rest = scalars.dropFirst()
            guard let isCondition = condition(rest) else { return nil }
            return .excluded(isCondition ?? .phrase(String(rest)))
        }
        guard let isCondition = condition(scalars[...]) else { return nil }
        return isCondition.map(Part.condition) ?? .word(String(scalars))
    }

    /// `.some(nil)` for what is no condition but a word, `nil` for a malformed one.
    private static func condition(_ scalars: Substring.UnicodeScalarView) -> SearchQuery.Condition?? {
        if let phrase = unquoted(scalars), phrase.count != scalars.count {
            return phrase.isEmpty ? nil : .some(.phrase(String(phrase)))
        }
        guard let colon = scalars.firstIndex(where: isColon) else { return .some(nil) }
        let name = String(scalars[..<colon]).lowercased()
        guard let make = fields[name] else { return .some(nil) }
        let value = scalars[scalars.index(after: colon)...]
        guard !value.isEmpty, let condition = make(String(unquoted(value) ?? value)) else { return nil }
        return .some(condition)
    }

    private static let fields: [String: @Sendable (String) -> SearchQuery.Condition?] = [
        "from": { $0.isEmpty ? nil : .from($0) },
        "title": { $0.isEmpty ? nil : .title($0) },
        "lang": { $0.isEmpty ? nil : .language($0.lowercased()) },
        "after": { startOfDate($0).map(SearchQuery.Condition.after) },
        "before": { startOfDate($0).map(SearchQuery.Condition.before) },
    ]

    private static func unquoted(_ scalars: Substring.UnicodeScalarView) -> Substring.UnicodeScalarView? {
        guard let first = scalars.first, let closing = closingMark(of: first), scalars.count > 1,
            scalars.last == closing
        else { return nil }
        return scalars.dropFirst().dropLast()
    }

    /// `nil` where an OR has nothing beside it.
    private static func combine(_ parts: ArraySlice<Part>) -> SearchQuery? {
        var query = SearchQuery()
        var joinsBefore = false
        var last: Part?
        for part in parts {
            switch part {
            case .or:
                guard let before = last, !joinsBefore, !isExcluded(before) else { return nil }
                joinsBefore = true
                continue
            case .excluded(let condition):
                guard !joinsBefore else { return nil }
                query.excluded.append(condition)
            case .word(let word):
                add(word, to: &query, joining: joinsBefore ? last : nil)
            case .condition(let condition):
                add(condition, to: &query, joining: joinsBefore ? last : nil)
            }
            (joinsBefore, last) = (false, part)
        }
        return joinsBefore ? nil : query
    }

    /// A word is never required, so what stands beside it behind an OR is not either: it ranks only.
    private static func add(_ word: String, to query: inout SearchQuery, joining last: Part?) {
        if case .condition = last, let group = query.required.popLast() { query.words += ranked(group) }
        query.words += (query.words.isEmpty ? "" : " ") + word
    }

    private static func add(_ condition: SearchQuery.Condition, to query: inout SearchQuery, joining last: Part?) {
        switch last {
        case .condition where !query.required.isEmpty: query.required[query.required.count - 1].append(condition)
        case .word: query.words += ranked([condition])
        default: query.required.append([condition])
        }
    }

    private static func ranked(_ group: [SearchQuery.Condition]) -> String {
        SearchQuery(required: [group]).rankedText
    }

    private static func isExcluded(_ part: Part) -> Bool {
        if case .excluded = part { true } else { false }
    }

    private static func closingMark(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar {
        case "\"", "＂": scalar
        case "“": "”"
        case "「": "」"
        default: nil
        }
    }

    private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == ":" || scalar == "：" }
    private static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "－" }
}
