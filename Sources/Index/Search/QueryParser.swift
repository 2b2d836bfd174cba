/// Reads `from:数据猿 after:2023-11 (“大模型” OR 芯片) AND 微软 -谷歌`.
///
/// Parts side by side are each for themselves: plain words rank, the rest is required. AND binds its two sides before OR does,
/// and what they bind is required; NOT and - bind one part.
struct QueryParser {
    /// Brackets and NOTs inside each other.
    private static let deepest = 16

    private struct Node {
        /// Ranked only.
        var words: [String] = []
        var requirement: QueryExpression?

        /// For an operator beside it, words are required too: of words side by side one.
        var required: QueryExpression? {
            if let requirement { return requirement }
            let parts = words.map { QueryExpression.condition(QueryParser.condition(of: $0)) }
            return parts.count > 1 ? .any(parts) : parts.first
        }
    }

    private var parts: ArraySlice<QueryLexer.Part>
    private var depth = 0

    /// A query that is no valid expression is all plain words. At most 4,096 bytes are read.
    static func parse(_ query: String, today: CivilDay) -> SearchQuery {
        let query = String(decoding: query.utf8.prefix(4096), as: UTF8.self)
        guard let parts = QueryLexer.parts(of: query, today: today) else { return SearchQuery(words: query) }
        var parser = QueryParser(parts: parts[...])
        guard let node = parser.sequence(), parser.parts.isEmpty else { return SearchQuery(words: query) }
        return SearchQuery(
            words: node.words.joined(separator: " "), requirement: node.requirement,
            beginnings: node.words.compactMap(beginning))
    }

    private init(parts: ArraySlice<QueryLexer.Part>) { self.parts = parts }

    /// To the end or to a closing bracket; `nil` where the parts make no expression.
    private mutating func sequence() -> Node? {
        var (words, required): ([String], [QueryExpression]) = ([], [])
        while let next = parts.first, next != .close {
            guard let node = alternatives() else { return nil }
            words += node.words
            if let requirement = node.requirement { required.append(requirement) }
        }
        return Node(words: words, requirement: required.count > 1 ? .all(required) : required.first)
    }

    private mutating func alternatives() -> Node? {
        chain(of: .or, QueryExpression.any) { $0.conjunction() }
    }

    private mutating func conjunction() -> Node? {
        chain(of: .and, QueryExpression.all) { $0.operand() }
    }

    private mutating func chain(
        of mark: QueryLexer.Part, _ join: ([QueryExpression]) -> QueryExpression,
        _ next: (inout QueryParser) -> Node?
    ) -> Node? {
        guard var node = next(&self) else { return nil }
        var sides: [QueryExpression] = []
        while parts.first == mark {
            parts.removeFirst()
            guard let left = node.required, let right = next(&self), let side = right.required else { return nil }
            if sides.isEmpty { sides.append(left) }
            sides.append(side)
            node.words = (node.requirement == nil ? [] : node.words) + (right.requirement == nil ? [] : right.words)
            node.requirement = join(sides)
        }
        return node
    }

    private mutating func operand() -> Node? {
        guard let part = parts.popFirst(), depth < Self.deepest else { return nil }
        depth += 1
        defer { depth -= 1 }
        switch part {
        case .word(let word): return Node(words: [word])
        case .condition(let condition): return Node(requirement: .condition(condition))
        case .not:
            guard let denied = operand()?.required else { return nil }
            return Node(requirement: .not(denied))
        case .open:
            guard let node = sequence(), parts.popFirst() == .close, node.required != nil else { return nil }
            return node
        case .close, .and, .or: return nil
        }
    }

    static func condition(of word: String) -> QueryCondition {
        beginning(word).map(QueryCondition.beginning) ?? .word(word)
    }

    /// `Micro*` → `Micro`; `nil` for another word.
    private static func beginning(_ word: String) -> String? {
        guard let last = word.unicodeScalars.last, last == "*" || last == "＊" else { return nil }
        let letters = word.unicodeScalars.dropLast()
        guard letters.count >= 3, letters.allSatisfy({ $0.isASCII && $0.properties.isAlphabetic }) else { return nil }
        return String(letters)
    }
}
