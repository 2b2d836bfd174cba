import Model

/// Tells XML formats by their root element.
enum XMLRoot {
    /// `nil` for all but feeds, exports and lists of feeds. O(n) of the head.
    static func format(of head: String) -> SourceFormat? {
        guard head.trimmed.hasPrefix("<") else { return nil }
        let opening = name(of: XMLMended.utf8(Array(head.utf8.prefix(2048))))
        let name = opening.isEnded ? opening.name : name(of: XMLMended.utf8(Array(head.utf8))).name
        switch name {
        case "rss", "rdf:rdf": return .rss
        case "feed", "atom:feed": return .atom
        case "en-export": return .enex
        case "opml": return .links
        default: return nil
        }
    }

    /// In lower case; instructions before it skipped. Whether what follows it was seen, too.
    private static func name(of utf8: [UInt8]) -> (name: String, isEnded: Bool) {
        var rest = utf8.trimmed
        for _ in 0..<40 where rest.starts(with: "<?".utf8) {
            guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return ("", false) }
            rest = rest[(end + 1)...].trimmed
        }
        let name = rest.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        let isEnded = name.endIndex < utf8.endIndex
        return (name.count <= 20 ? String(decoding: name, as: UTF8.self).lowercased() : "", isEnded)
    }
}
