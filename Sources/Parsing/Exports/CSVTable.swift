/// A table of comma-separated values (RFC 4180) with a row of names.
struct CSVTable {
    /// Of the columns, in lower case.
    let names: [String]
    /// The rows below it, each with where it stands.
    private(set) var rows: [(cells: [String], utf8: Range<Int>)] = []

    /// At most `limit` rows. O(n).
    init(_ utf8: [UInt8], limit: Int) {
        var reader = Row(utf8: utf8)
        names = (reader.next() ?? []).map { String($0.trimmed).lowercased() }
        while rows.count < limit {
            let start = reader.index
            guard let cells = reader.next() else { break }
            if cells.contains(where: { !$0.trimmed.isEmpty }) { rows.append((cells, start..<reader.index)) }
        }
    }

    /// The names of the columns at the head of a text, in lower case.
    static func names(of utf8: [UInt8]) -> [String] { CSVTable(Array(utf8.prefix(2000)), limit: 0).names }

    /// The first of these columns.
    func column(_ wanted: [String]) -> Int? {
        for name in wanted { if let index = names.firstIndex(of: name) { return index } }
        return nil
    }

    private struct Row {
        let utf8: [UInt8]
        var index = 0

        /// The cells of the next row, at most 100; `nil` at the end.
        mutating func next() -> [String]? {
            guard index < utf8.count else { return nil }
            var cells: [String] = []
            while true {
                let cell = self.cell()
                if cells.count < 100 { cells.append(cell) }
                guard index < utf8.count, utf8[index] == UInt8(ascii: ",") else { break }
                index += 1
            }
            if index < utf8.count, utf8[index] == 0x0D { index += 1 }
            if index < utf8.count, utf8[index] == 0x0A { index += 1 }
            return cells
        }

        private mutating func cell() -> String {
            guard index < utf8.count, utf8[index] == UInt8(ascii: "\"") else { return plain() }
            index += 1
            var bytes: [UInt8] = []
            while index < utf8.count {
                if utf8[index] == UInt8(ascii: "\"") {
                    guard index + 1 < utf8.count, utf8[index + 1] == UInt8(ascii: "\"") else { break }
                    index += 1
                }
                bytes.append(utf8[index])
                index += 1
            }
            index = min(index + 1, utf8.count)
            return String(decoding: bytes, as: UTF8.self) + plain()
        }

        private mutating func plain() -> String {
            let start = index
            while index < utf8.count, ![UInt8(ascii: ","), 0x0A, 0x0D].contains(utf8[index]) { index += 1 }
            return String(decoding: utf8[start..<index], as: UTF8.self)
        }
    }
}
