/// Reads a page's markup into a tree, in one pass and as forgivingly as browsers do. Scripts are kept aside; style
/// sheets, comments and drawings are skipped.
struct MarkupReader {
    let source: UnsafeBufferPointer<UInt8>
    var index = 0
    var builder: TreeBuilder
    private(set) var scripts: [PageScript] = []
    /// Ends that were looked for and are nowhere in the rest of the page; they are not looked for again.
    private var missing: Set<String> = []
    var hasQuote: (single: Bool, double: Bool) = (true, true)

    init(_ source: UnsafeBufferPointer<UInt8>, limits: Reader.Limits) {
        (self.source, builder) = (source, TreeBuilder(limits: limits))
    }

    /// O(n).
    mutating func run() {
        while index < source.count, !builder.isFull {
            if source[index] == UInt8(ascii: "<"), readMarkup() { continue }
            readText()
        }
    }

    /// Text up to the next `<`; a `<` at its start is text.
    private mutating func readText() {
        var start = index
        index += 1
        while index < source.count, source[index] != UInt8(ascii: "<") { index += 1 }
        let end = index
        var position = start
        while position < end {
            guard source[position] == UInt8(ascii: "&"),
                let (scalar, length) = HTMLEntity.decoded(source, at: position, end: end)
            else {
                position += 1
                continue
            }
            builder.characters(UnsafeBufferPointer(rebasing: source[start..<position]))
            builder.character(scalar)
            position += length
            start = position
        }
        builder.characters(UnsafeBufferPointer(rebasing: source[start..<end]))
    }

    /// A tag, comment or declaration at `index`; false where the `<` is none.
    private mutating func readMarkup() -> Bool {
        guard index + 1 < source.count else { return false }
        switch source[index + 1] {
        case UInt8(ascii: "!"): skipDeclaration()
        case UInt8(ascii: "?"): index = (find(UInt8(ascii: ">"), from: index) ?? source.count - 1) + 1
        case UInt8(ascii: "/"):
            guard index + 2 < source.count, MarkupReader.isLetter(source[index + 2]) else { return false }
            index += 2
            let name = readName()
            index = (find(UInt8(ascii: ">"), from: index) ?? source.count - 1) + 1
            builder.end(name)
        case let byte where MarkupReader.isLetter(byte): readStartTag()
        default: return false
        }
        return true
    }

    private mutating func skipDeclaration() {
        let close = matches("!--", at: index + 1) ? find("-->", from: min(index + 4, source.count)) : nil
        if let close {
            index = close + 3
        } else {
            index = (find(UInt8(ascii: ">"), from: index) ?? source.count - 1) + 1
        }
    }

    private mutating func readStartTag() {
        index += 1
        let name = readName()
        let tag = HTMLTag(name)
        builder.start(tag, name)
        readAttributes()
        switch tag {
        case .script: readScript()
        case .style, .iframe, .svg: skipTo("</" + tag.rawValue, orEnd: tag != .svg)
        case .noscript where builder.isInHead: skipTo("</noscript", orEnd: false)
        case .title, .textarea: readRaw(tag)
        default: break
        }
    }

    /// The bytes of a name; `index` ends behind it.
    private mutating func readName() -> PackedName {
        var name = PackedName()
        while index < source.count {
            let byte = source[index]
            if byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/") { break }
            name.append(byte)
            index += 1
        }
        return name
    }

    private mutating func readScript() {
        let end = find("</script", from: index) ?? source.count
        if end > index {
            scripts.append(PageScript(type: builder.lastType, utf8: Array(source[index..<end].prefix(4 << 20))))
        }
        index = end
    }

    /// Text in which no tags are, up to the element's end tag.
    private mutating func readRaw(_ tag: HTMLTag) {
        let name = "</" + tag.rawValue
        guard !missing.contains(name) else { return }
        guard let end = find(name, from: index) else {
            missing.insert(name)
            return
        }
        guard end > index else { return }
        var inner = MarkupReader(UnsafeBufferPointer(rebasing: source[index..<end]), text: builder)
        inner.readPlain()
        builder = inner.builder
        index = end
    }

    private init(_ source: UnsafeBufferPointer<UInt8>, text builder: TreeBuilder) {
        (self.source, self.builder) = (source, builder)
    }

    private mutating func readPlain() {
        while index < source.count { readText() }
    }

    private mutating func skipTo(_ name: String, orEnd: Bool) {
        guard !missing.contains(name) else { return }
        if let end = find(name, from: index) {
            index = end
        } else {
            missing.insert(name)
            if orEnd { index = source.count }
        }
    }

    static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
