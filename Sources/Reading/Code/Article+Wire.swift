import Model

extension Article: WireValue {
    func write(to writer: inout WireWriter) {
        writer.number(id.rawValue)
        for text in [key, format.rawValue, charset, kind.rawValue, title, byline, publication] { writer.text(text) }
        writer.flag(published != nil)
        published?.write(to: &writer)
        for text in [language.description, url, lead, text] { writer.text(text) }
        writer.count(blocks.count)
        var end = 0
        for block in blocks {
            writer.count(block.utf8.lowerBound - end)
            writer.count(block.utf8.count)
            block.kind.write(to: &writer)
            end = block.utf8.upperBound
        }
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        let id = ArticleID(rawValue: try scanner.number())
        let key = try scanner.text(upTo: WireLimit.line)
        guard let format = SourceFormat(rawValue: try scanner.text(upTo: WireLimit.name)) else {
            throw WireError("an unknown format")
        }
        self.init(id: id, key: key, format: format, charset: try scanner.text(upTo: WireLimit.name))
        guard let kind = PageKind(rawValue: try scanner.text(upTo: WireLimit.name)) else {
            throw WireError("an unknown kind of page")
        }
        self.kind = kind
        title = try scanner.text()
        byline = try scanner.text()
        publication = try scanner.text()
        published = try scanner.flag() ? PublishedTime(from: &scanner) : nil
        language = LanguageTag(try scanner.text(upTo: WireLimit.name))
        url = try scanner.text()
        lead = try scanner.text()
        text = try scanner.text()
        blocks = try Article.blocks(of: text, from: &scanner)
    }

    /// In order, inside the text, each from a scalar's border to another.
    private static func blocks(of text: String, from scanner: inout WireScanner) throws(WireError) -> [Block] {
        let count = try scanner.count(upTo: scanner.rest / 3)
        let borders = TextBorders(text)
        var blocks: [Block] = []
        blocks.reserveCapacity(count)
        var end = 0
        for _ in 0..<count {
            let start = end + (try scanner.count(upTo: borders.end - end))
            end = start + (try scanner.count(upTo: borders.end - start))
            guard borders.contains(start), borders.contains(end) else { throw WireError("a block cuts a scalar") }
            blocks.append(Block(try Block.Kind(from: &scanner), start..<end))
        }
        return blocks
    }
}

/// Where a text may be cut.
private struct TextBorders {
    private let utf8: [UInt8]

    init(_ text: String) { utf8 = Array(text.utf8) }

    var end: Int { utf8.count }
    func contains(_ offset: Int) -> Bool { offset == utf8.count || utf8[offset] & 0xC0 != 0x80 }
}

extension Block.Kind: WireValue {
    func write(to writer: inout WireWriter) {
        let code: UInt8 =
            switch self {
            case .heading(let level): UInt8(clamping: min(max(level, 1), 6))
            case .paragraph: 0
            case .listItem: 7
            case .quote: 8
            case .code: 9
            case .tableRow: 10
            case .caption: 11
            }
        writer.raw(CollectionOfOne(code))
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        switch try scanner.byte() {
        case 0: self = .paragraph
        case let level where level <= 6: self = .heading(level: Int(level))
        case 7: self = .listItem
        case 8: self = .quote
        case 9: self = .code
        case 10: self = .tableRow
        case 11: self = .caption
        case let other: throw WireError("\(other) is no kind of block")
        }
    }
}

extension PublishedTime: WireValue {
    func write(to writer: inout WireWriter) {
        writer.count(precision.rawValue)
        for part in [civil.year, civil.month, civil.day, civil.hour, civil.minute, civil.second] { writer.count(part) }
        writer.whole(offset)
    }

    init(from scanner: inout WireScanner) throws(WireError) {
        guard let precision = Precision(rawValue: try scanner.count(upTo: 9)) else {
            throw WireError("an unknown precision")
        }
        let (year, month, day) = (try scanner.count(), try scanner.count(), try scanner.count())
        let (hour, minute, second) = (try scanner.count(), try scanner.count(), try scanner.count())
        guard let civil = CivilTime(year: year, month: month, day: day, hour: hour, minute: minute, second: second)
        else { throw WireError("no such time") }
        self.init(civil: civil, precision: precision, offset: try scanner.whole(in: -86_400...86_400))
    }
}
