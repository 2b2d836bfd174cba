/// Takes out of a page, before it is parsed, what no text is in: scripts (kept beside it), style sheets, comments and
/// drawings. They are nine tenths of many pages, and a parser would read them byte by byte.
struct PagePruner {
    private(set) var page: [UInt8] = []
    private(set) var scripts: [PageScript] = []
    private var unclosed: Set<String> = []
    private let source: UnsafeBufferPointer<UInt8>

    /// O(n).
    init(_ source: UnsafeBufferPointer<UInt8>) {
        self.source = source
        page.reserveCapacity(source.count)
        run()
    }

    private mutating func run() {
        var (copied, index) = (0, 0)
        while index < source.count {
            guard source[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            guard let (end, script) = skipped(at: index) else {
                let tag = StartTag(source, at: index)
                if tag.hasTooManyAttributes {
                    page += source[copied..<tag.nameEnd]
                    copied = find(">", from: tag.end) ?? source.count
                }
                index = max(tag.end, copied)
                continue
            }
            page += source[copied..<index]
            if let script { scripts.append(script) }
            (copied, index) = (end, end)
        }
        page += source[copied...]
    }

    /// The end of what begins at `index` and is left out, `nil` where it stays.
    private mutating func skipped(at index: Int) -> (end: Int, script: PageScript?)? {
        if matches("!--", at: index + 1) { return (find("-->", from: index + 4).map { $0 + 3 } ?? source.count, nil) }
        if isElement("script", at: index) { return script(at: index) }
        for name in ["style", "svg"] as [StaticString] where isElement(name, at: index) {
            return dropped(name, at: index).map { ($0, nil) }
        }
        return nil
    }

    /// The end of an element of which nothing is kept; one that is never closed is looked for only once.
    private mutating func dropped(_ name: StaticString, at index: Int) -> Int? {
        guard !unclosed.contains("\(name)") else { return nil }
        let end = closing(name, from: index)?.after
        if end == nil { unclosed.insert("\(name)") }
        return end
    }

    private func script(at index: Int) -> (Int, PageScript?)? {
        guard let open = find(">", from: index), let close = closing("script", from: open) else {
            return (source.count, nil)
        }
        let head = String(decoding: source[index..<open].prefix(300), as: UTF8.self).lowercased()
        let type = head.contains("ld+json") ? "application/ld+json" : ""
        guard close.start > open + 1 else { return (close.after, nil) }
        return (close.after, PageScript(type: type, utf8: Array(source[open + 1..<close.start].prefix(4 << 20))))
    }

    private func isElement(_ name: StaticString, at index: Int) -> Bool {
        guard matches(name, at: index + 1), index + 1 + name.utf8CodeUnitCount < source.count else { return false }
        let next = source[index + 1 + name.utf8CodeUnitCount]
        return next <= 0x20 || next == UInt8(ascii: ">") || next == UInt8(ascii: "/")
    }

    private func closing(_ name: StaticString, from start: Int) -> (start: Int, after: Int)? {
        var index = start
        while let found = find("</", from: index) {
            if matches(name, at: found + 2) { return (found, find(">", from: found).map { $0 + 1 } ?? source.count) }
            index = found + 2
        }
        return nil
    }

    /// ASCII letters in either case.
    private func matches(_ word: StaticString, at index: Int) -> Bool {
        guard index + word.utf8CodeUnitCount <= source.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            let byte = source[index + offset]
            let lower = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
            if lower != word.utf8Start[offset] { return false }
        }
        return true
    }

    private func find(_ word: StaticString, from start: Int) -> Int? {
        var index = start
        while index + word.utf8CodeUnitCount <= source.count {
            if source[index] == word.utf8Start[0], matches(word, at: index) { return index }
            index += 1
        }
        return nil
    }
}
