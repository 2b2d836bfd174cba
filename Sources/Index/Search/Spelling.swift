import GRDB

/// Looks for words that a misspelt one may stand for, among the Latin words of the library.
struct Spelling {
    /// Shorter words are near too many others.
    static let shortest = 5
    /// A word that so many articles hold is right.
    static let known = 3
    /// From this length two mistakes are allowed.
    private static let long = 8
    private static let longest = 32
    /// Words that are looked at: all that begin with the same letter, up to these.
    private static let mostLookedAt = 40_000

    let database: Database

    /// The best at most 3, nearest first, then what more articles hold; none where articles have the word often enough.
    /// Who mistypes a word mostly gets its first letter right (Pollock, Zamora 1984).
    ///
    /// - Parameter known: how many articles hold the word.
    func words(like word: [UInt8], known: Int) throws -> [String] {
        guard (Self.shortest...Self.longest).contains(word.count), known < Self.known, let first = word.first else {
            return []
        }
        let most = word.count >= Self.long ? 2 : 1
        var found: [(distance: Int, articles: Int, word: String)] = []
        let statement = try database.cachedStatement(
            sql: "SELECT term, doc FROM temp.search_terms WHERE term >= ? AND term < ? LIMIT ?")
        let (lower, upper) = (String(decoding: [first], as: UTF8.self), String(decoding: [first + 1], as: UTF8.self))
        let rows = try Row.fetchCursor(statement, arguments: [lower, upper, Self.mostLookedAt])
        while let row = try rows.next() {
            let term: String = row[0]
            guard abs(term.utf8.count - word.count) <= most, term.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
                continue
            }
            let articles: Int = row[1]
            let distance = editDistance(word, Array(term.utf8))
            if distance > 0, distance <= most, articles > known * 5 { found.append((distance, articles, term)) }
        }
        found.sort { ($0.distance, $1.articles, $0.word) < ($1.distance, $0.articles, $1.word) }
        return found.prefix(3).map(\.word)
    }

    /// Words that begin so, those of most articles first, at most 8; three letters at least.
    func words(beginning word: [UInt8]) throws -> [String] {
        guard (3...Self.longest).contains(word.count) else { return [] }
        let lower = String(decoding: word, as: UTF8.self)
        return try String.fetchAll(
            database,
            sql: """
                SELECT term FROM (SELECT term, doc FROM temp.search_terms WHERE term > ? AND term < ? LIMIT ?)
                ORDER BY doc DESC, term LIMIT 8
                """, arguments: [lower, lower + "\u{7F}", Self.mostLookedAt])
    }
}

/// How many letters must be put in, left out, changed or swapped with the next one (optimal string alignment). O(n²).
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for row in left.indices {
        var current = [row + 1]
        for column in right.indices {
            let change = last[column] + (left[row] == right[column] ? 0 : 1)
            var least = min(change, last[column + 1] + 1, current[column] + 1)
            if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
                least = min(least, before[column - 1] + 1)
            }
            current.append(least)
        }
        (before, last) = (last, current)
    }
    return last[right.count]
}
