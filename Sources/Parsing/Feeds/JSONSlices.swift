/// The items of a list in a JSON document, each where it stands, so that a long list needs no long tree.
struct JSONSlices {
    /// The objects of the list.
    private(set) var items: [Range<Int>] = []
    /// The document with the list empty.
    private(set) var rest: [UInt8] = []
    /// There were more than are wanted.
    private(set) var isFull = false
    private let utf8: [UInt8]
    private let limit: Int

    /// The list is the document, or the value of one of these keys of the document's object. O(n).
    init(_ utf8: [UInt8], list keys: [String], limit: Int) {
        (self.utf8, self.limit) = (utf8, limit)
        guard let start = utf8.firstIndex(where: { $0 > 0x20 }) else { return }
        let list = utf8[start] == UInt8(ascii: "[") ? start : self.list(of: keys, from: start)
        guard let list else {
            rest = utf8
            return
        }
        let end = readItems(from: list + 1)
        rest = Array(utf8[...list]) + utf8[min(end, utf8.count)...]
    }

    /// Where the bracket of the list stands.
    private func list(of keys: [String], from start: Int) -> Int? {
        var (index, depth) = (start, 0)
        while index < utf8.count {
            switch utf8[index] {
            case UInt8(ascii: "\""):
                let end = endOfString(index)
                let key = String(decoding: utf8[index..<end].dropFirst().dropLast().prefix(40), as: UTF8.self)
                index = end
                guard depth == 1, keys.contains(key), let colon = next(index), utf8[colon] == UInt8(ascii: ":"),
                    let bracket = next(colon + 1), utf8[bracket] == UInt8(ascii: "[")
                else { continue }
                return bracket
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
            default: break
            }
            index += 1
        }
        return nil
    }

    /// Notes the objects up to the list's end, and returns where that is.
    private mutating func readItems(from start: Int) -> Int {
        var (index, depth, begin) = (start, 0, start)
        while index < utf8.count {
            switch utf8[index] {
            case UInt8(ascii: "\""):
                index = endOfString(index)
                continue
            case UInt8(ascii: "{"), UInt8(ascii: "["):
                if depth == 0 { begin = index }
                depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                if depth == 0, utf8[begin] == UInt8(ascii: "{") {
                    guard items.count < limit else {
                        isFull = true
                        return utf8.count
                    }
                    items.append(begin..<index + 1)
                }
            default: break
            }
            index += 1
        }
        return index
    }

    private func next(_ start: Int) -> Int? { utf8[min(start, utf8.count)...].firstIndex { $0 > 0x20 } }

    /// Behind the closing quotation mark.
    private func endOfString(_ start: Int) -> Int {
        var index = start + 1
        while index < utf8.count, utf8[index] != UInt8(ascii: "\"") {
            index += utf8[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return min(index + 1, utf8.count)
    }
}
