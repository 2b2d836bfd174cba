/// Calls `body` with the fields of each line of a text table; empty lines and lines from `#` are left out.
func forEachLine(
    of bytes: [UInt8], separator: UInt8, _ body: ([ArraySlice<UInt8>]) throws(LexiconError) -> Void
) throws(LexiconError) {
    var start = 0
    while start < bytes.count {
        let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
        var line = bytes[start..<end]
        if line.last == 0x0D { line.removeLast() }
        start = end + 1
        // A lone `#` begins a comment; a word may be `#` followed by something else than a space.
        guard let first = line.first, first != UInt8(ascii: "#") || line.dropFirst().first != UInt8(ascii: " ")
        else { continue }
        try body(line.split(separator: separator, omittingEmptySubsequences: true))
    }
}
