/// What a text without a title is called: its opening. The file's name is no title, because the same text may come under
/// several names.
enum OpeningTitle {
    /// The first sentence of the first line, without its full stop; cut at a comma or a blank, with an ellipsis, where it is
    /// long. O(1).
    static func of(_ text: String) -> String {
        let line = text.unicodeScalars.prefix { $0 != "\n" }.prefix(400)
        let longest = line.contains { $0.value >= 0x2E80 } ? 40 : 80
        let sentence = Array(line.prefix { !"。！？!?；;".unicodeScalars.contains($0) })
        if sentence.count <= longest { return String(String(String.UnicodeScalarView(sentence)).trimmed) }
        let head = sentence.prefix(longest)
        let pause = head.lastIndex { "，,、：: ".unicodeScalars.contains($0) } ?? head.endIndex
        return String(String(String.UnicodeScalarView(head[..<max(pause, longest / 3)])).trimmed) + "…"
    }
}
