/// The first mailbox of an address field (RFC 5322), or a list's id (RFC 2919).
struct MailAddress {
    /// Empty where only the address is given.
    private(set) var name = ""
    /// `jane@paper.example`, or `weekly.paper.example` of a list.
    private(set) var address = ""

    /// `"Jane Doe" <jane@paper.example>`, `jane@paper.example (Jane Doe)`, `jane@paper.example`. O(n).
    init(_ raw: [UInt8]) {
        var scan = Scan()
        for byte in raw {
            scan.take(byte)
            if scan.isDone { break }
        }
        address = HeaderText.decoded(scan.inside ?? scan.plain)
        name = HeaderText.decoded(scan.inside == nil ? scan.comment : scan.plain)
        if name == address { name = "" }
    }

    /// One byte after the other.
    private struct Scan {
        var plain: [UInt8] = []
        var comment: [UInt8] = []
        /// What stands between `<` and `>`.
        var inside: [UInt8]?
        var isDone = false
        private var (isQuoted, isEscaped, depth) = (false, false, 0)

        mutating func take(_ byte: UInt8) {
            if isEscaped {
                isEscaped = false
                return add(byte)
            }
            switch byte {
            case UInt8(ascii: ">") where inside != nil: isDone = true
            case _ where inside != nil: inside?.append(byte)
            case UInt8(ascii: "\\") where isQuoted || depth > 0: isEscaped = true
            case UInt8(ascii: "\"") where depth == 0: isQuoted.toggle()
            case UInt8(ascii: "(") where !isQuoted: depth += 1
            case UInt8(ascii: ")") where !isQuoted && depth > 0: depth -= 1
            case UInt8(ascii: "<") where !isQuoted && depth == 0: inside = []
            case UInt8(ascii: ",") where !isQuoted && depth == 0: isDone = true
            default: add(byte)
            }
        }

        private mutating func add(_ byte: UInt8) {
            if depth > 0 { comment.append(byte) } else { plain.append(byte) }
        }
    }
}
