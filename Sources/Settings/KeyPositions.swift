/// Where the keys of a TOML file stand, which the parser does not tell. O(n).
///
/// Only for text that is valid TOML; the keys inside an inline table have the place of the table's own key.
struct KeyPositions {
    struct Place: Equatable {
        /// From 1.
        var line: Int
        /// Unicode scalars, from 1.
        var column: Int
    }

    private(set) var places: [[String]: Place] = [:]
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    private var lineStart = 0
    private var section: [String] = []

    init(_ text: String) {
        bytes = Array(text.utf8)
        while position < bytes.count { readStatement() }
    }

    /// Where the key at `path` stands, else the nearest key or section around it.
    func place(of path: [String]) -> Place? {
        var path = path
        while !path.isEmpty {
            if let place = places[path] { return place }
            path.removeLast()
        }
        return nil
    }

    private mutating func readStatement() {
        switch bytes[position] {
        case UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: " "), UInt8(ascii: "\t"): step()
        case UInt8(ascii: "#"): skipLine()
        case UInt8(ascii: "["):
            while position < bytes.count, "[ \t".utf8.contains(bytes[position]) { step() }
            section = readKey(below: [])
            skipLine()
        default:
            _ = readKey(below: section)
            skipValue()
        }
    }

    /// Reads a dotted key up to what ends it, and notes its place.
    private mutating func readKey(below section: [String]) -> [String] {
        let place = here
        var path = section
        var part: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "="), UInt8(ascii: "]"), UInt8(ascii: "\n"):
                path.append(String(decoding: part, as: UTF8.self))
                places[path] = place
                return path
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let start = position + 1
                skipString()
                part += bytes[min(start, position)..<max(start, position - 1)]
                continue
            case UInt8(ascii: "."):
                path.append(String(decoding: part, as: UTF8.self))
                part = []
            case UInt8(ascii: " "), UInt8(ascii: "\t"): break
            default: part.append(byte)
            }
            step()
        }
        return path
    }

    /// Skips to the end of the statement: the line feed outside all brackets and strings.
    private mutating func skipValue() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString()
            case UInt8(ascii: "#"): skipLine()
            case UInt8(ascii: "\n") where depth == 0: return
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                step()
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth -= 1
                step()
            default: step()
            }
        }
    }

    /// Skips a string of any of the four kinds, its quotation marks included.
    private mutating func skipString() {
        let mark = bytes[position]
        let isLong = bytes[position...].prefix(3).elementsEqual([mark, mark, mark])
        for _ in 0..<(isLong ? 3 : 1) { step() }
        while position < bytes.count {
            if mark == UInt8(ascii: "\""), bytes[position] == UInt8(ascii: "\\") {
                step()
                step()
                continue
            }
            if bytes[position] == mark, !isLong || bytes[position...].prefix(3).elementsEqual([mark, mark, mark]) {
                // A long string may end in up to five marks, two of which are its own.
                while isLong, position + 3 < bytes.count, bytes[position + 3] == mark { step() }
                for _ in 0..<(isLong ? 3 : 1) { step() }
                return
            }
            step()
        }
    }

    private mutating func skipLine() {
        while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { step() }
    }

    private mutating func step() {
        guard position < bytes.count else { return }
        position += 1
        if bytes[position - 1] == UInt8(ascii: "\n") { (line, lineStart) = (line + 1, position) }
    }

    private var here: Place {
        Place(line: line, column: 1 + bytes[lineStart..<position].count { $0 & 0xC0 != 0x80 })
    }
}
