internal import Glibc

/// Counts of pieces and of rows of them, and which rows are words.
struct RowStatistics {
    /// A word stands so often, in so many articles.
    static let least: UInt8 = 8
    private static let leastArticles = 4
    /// In nats: how much likelier its parts stand together than by chance, and how open both sides are.
    private static let leastInformation = 5.0
    private static let leastEntropy = 1.6

    private struct Row {
        var word: [UInt32]
        var hash: UInt64
        /// The hashes of its parts for each place where it may be divided.
        var parts: [Part]
        var count = 0
        var articles = 0
        var lastArticle = 0
        /// Marks and ends beside it: each a neighbour of its own.
        var open: (left: Int, right: Int) = (0, 0)
    }

    /// A row divided in two, by the hashes of both sides, and whether each is one dictionary word of several characters.
    private struct Part {
        var (left, right): (UInt64, UInt64)
        var isLeftWord: Bool
        var isRightWord: Bool
    }

    private var rowIndex = HashIndex(capacity: 1 << 12)
    private var rows: [Row] = []
    private var pieceIndex = HashIndex(capacity: 1 << 14)
    private var pieces: [Int] = []
    /// A key for each row, side and character, with how often that character stands there.
    private var neighbourIndex = HashIndex(capacity: 1 << 14)
    private var neighbours: [(row: Int32, isRight: Bool, count: Int32)] = []
    private var (article, total) = (0, 0)

    mutating func beginArticle() { article += 1 }

    mutating func count(piece hash: UInt64) {
        total += 1
        let piece = pieceIndex.value(of: hash, orSet: pieces.count)
        if piece == pieces.count { pieces.append(0) }
        pieces[piece] += 1
    }

    mutating func count(_ range: Range<Int>, _ hash: UInt64, of text: WordPieces) {
        let row = rowIndex.value(of: hash, orSet: rows.count)
        if row == rows.count {
            let parts = range.dropFirst().map { border in
                let (left, right) = (range.lowerBound..<border, border..<range.upperBound)
                return Part(
                    left: text.hash(left), right: text.hash(right), isLeftWord: text.isLongWord(left),
                    isRightWord: text.isLongWord(right))
            }
            rows.append(Row(word: Array(text.scalars(range)), hash: hash, parts: parts))
        }
        rows[row].count += 1
        if rows[row].lastArticle != article { rows[row].articles += 1 }
        rows[row].lastArticle = article
        let (left, right) = text.neighbours(range)
        if left == 0 { rows[row].open.left += 1 } else { count(neighbour: left, false, of: row) }
        if right == 0 { rows[row].open.right += 1 } else { count(neighbour: right, true, of: row) }
    }

    private mutating func count(neighbour: UInt32, _ isRight: Bool, of row: Int) {
        let key = UInt64(row) << 22 | UInt64(neighbour) << 1 | (isRight ? 1 : 0)
        let known = neighbourIndex.value(of: key, orSet: neighbours.count)
        if known == neighbours.count { neighbours.append((Int32(truncatingIfNeeded: row), isRight, 0)) }
        neighbours[known].count += 1
    }

    /// Most frequent first, then in order of scalars.
    func words() -> [(word: String, count: Int)] {
        let entropies = entropies()
        let likely = rows.indices.filter { row in
            rows[row].count >= Int(RowStatistics.least) && rows[row].articles >= RowStatistics.leastArticles
                && min(entropies[row].left, entropies[row].right) >= RowStatistics.leastEntropy
                && information(rows[row]) >= RowStatistics.leastInformation
        }
        let found = Set(likely.map { rows[$0].hash })
        return likely.filter { !isPhrase(rows[$0], found) }.map { row in
            (
                word: String(String.UnicodeScalarView(rows[row].word.compactMap(Unicode.Scalar.init))),
                count: rows[row].count
            )
        }.sorted { ($1.count, $0.word) < ($0.count, $1.word) }
    }

    /// A word learned beside a word of the dictionary: 胡鑫宇失踪, 演员刘亚仁.
    private func isPhrase(_ row: Row, _ found: Set<UInt64>) -> Bool {
        row.parts.contains { $0.isLeftWord && found.contains($0.right) || $0.isRightWord && found.contains($0.left) }
    }

    /// The least over all places where the row may be divided; no limit for one piece.
    private func information(_ row: Row) -> Double {
        row.parts.map { part in
            log(Double(row.count) * Double(total) / (Double(count(of: part.left)) * Double(count(of: part.right))))
        }.min() ?? .infinity
    }

    /// Of a piece or a row.
    private func count(of hash: UInt64) -> Int {
        max(pieceIndex[hash].map { pieces[$0] } ?? 0, rowIndex[hash].map { rows[$0].count } ?? 0, 1)
    }

    /// Of what stands on each side of each row.
    private func entropies() -> [(left: Double, right: Double)] {
        var sums = rows.map { row in
            let open = log(Double(row.count)) / Double(row.count)
            return (left: Double(row.open.left) * open, right: Double(row.open.right) * open)
        }
        for neighbour in neighbours {
            let share = Double(neighbour.count) / Double(rows[Int(neighbour.row)].count)
            let part = -share * log(share)
            if neighbour.isRight {
                sums[Int(neighbour.row)].right += part
            } else {
                sums[Int(neighbour.row)].left += part
            }
        }
        return sums
    }
}
