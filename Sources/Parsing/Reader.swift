package import Model

/// Turns the bytes of dropped files into articles. The same bytes give the same articles.
package struct Reader: Sendable {
    /// What bounds the reading of one file.
    package struct Limits: Sendable, Equatable {
        /// Of a text, Markdown or HTML file, in bytes.
        package var fileSize = 64 << 20
        /// Of a file of many articles, in bytes.
        package var containerSize = 1 << 30
        /// Of a Markdown file, in bytes; a larger one is read as plain text. Its tree takes up to 200 times its size.
        package var markdownSize = 1 << 20
        /// Elements and texts of an HTML page; what follows is not read.
        package var nodes = 1_000_000
        /// Elements open at once in an HTML page; deeper ones are read as if they stood at this depth.
        package var depth = 256
        /// Containers inside containers; a container deeper than that is not opened.
        package var nesting = 4
        /// Entries of a feed, notes and links of an export; what follows is not read.
        package var entries = 100_000
        /// Files in a container, and in all of one dropped file.
        package var members = 100_000
        /// Of one file in a compressed container, unpacked, in bytes.
        package var memberSize = 256 << 20
        /// Of all that is unpacked from one dropped file, in bytes.
        package var unpackedSize = 4 << 30
        /// How many times a dropped file's size may come out of it, beyond `freeUnpackedSize` bytes.
        package var unpackedRatio = 1000
        package var freeUnpackedSize = 64 << 20

        package init() {}
    }

    /// What reading needs from outside.
    package struct Tools: Sendable {
        /// SHA-256; ids come of it.
        package var hash: @Sendable (UnsafeRawBufferPointer) -> ContentHash
        /// The text of a PDF with its places on the pages: what `pdftotext -bbox-layout -q - -` prints (XHTML; UTF-8) when
        /// it has the PDF's bytes as its standard input; at most 64 MiB of it, what follows is cut off. Throws
        /// `.damaged("a PDF", …)` where the program fails or takes too long; the reader itself tells PDFs that need a
        /// password from broken ones.
        package var pdf: PDFTool

        package typealias PDFTool = @Sendable (UnsafeRawBufferPointer) throws(ParsingError) -> [UInt8]

        package init(
            hash: @escaping @Sendable (UnsafeRawBufferPointer) -> ContentHash,
            pdf: @escaping PDFTool = { _ throws(ParsingError) in throw .unsupported("a PDF") }
        ) {
            (self.hash, self.pdf) = (hash, pdf)
        }
    }

    let zones: Zones
    let limits: Limits
    let tools: Tools

    /// The zones that times are read in which name none: by the language of the text.
    package init(chineseZone: Zone, otherZone: Zone, tools: Tools, limits: Limits = Limits()) {
        zones = Zones(chinese: chineseZone, other: otherZone)
        (self.limits, self.tools) = (limits, tools)
    }

    /// Hands the articles of a file to `take`, in their order in the file, each with its place; ends early when that is
    /// `false`. What of a container cannot be read is handed over as an error by itself.
    ///
    /// `path` becomes the articles' key, alone or before their place, and breaks ties of format. Throws where nothing of
    /// the file is readable. O(n).
    package func read(
        _ bytes: UnsafeRawBufferPointer, path: String, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let position = Position(path: path, Budget(fileSize: bytes.count, limits: limits))
        try read(bytes, at: position) { item in take(Reader.bounded(item)) }
    }

    /// An article with a text too long to be analysed is an error.
    private static func bounded(_ item: SourceItem) -> SourceItem {
        guard case .success(let article) = item.result, article.text.utf8.count > Article.largestText else {
            return item
        }
        let error = ParsingError.tooLarge("The text of one article", limit: Article.largestText)
        return SourceItem(place: item.place, result: .failure(error), evidence: item.evidence)
    }

    /// Reads what stands at a position of the dropped file; containers call it for their members.
    func read(
        _ bytes: UnsafeRawBufferPointer, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        guard bytes.count <= limits.containerSize else { throw .tooLarge("The file", limit: limits.containerSize) }
        if let kind = BinaryKind.of(bytes) { return try read(kind, bytes, at: position, take) }
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        if MailEvidence.isMailbox(bytes) { return MailboxFile(reader: self, position: position).read(bytes, take) }
        if MailEvidence.isMessage(bytes) { return try MailFile(reader: self, position: position).read(bytes, take) }
        let decoded = Decoded(Array(bytes))
        guard !decoded.utf8.trimmed.isEmpty else { throw .empty }
        try read(decoded, Format.of(decoded.utf8, path: position.key), of: bytes, at: position, take)
    }

    /// Reads a text whose format is known.
    private func read(
        _ decoded: Decoded, _ format: SourceFormat, of bytes: UnsafeRawBufferPointer, at position: Position,
        _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        if format == .jsonLines {
            return JSONLinesFile(decoded, at: position, zones: zones, hash: tools.hash).read(take)
        }
        // Most of an export of notes is pictures.
        let most = format == .enex ? limits.fileSize * 4 : limits.fileSize
        guard bytes.count <= most else { throw .tooLarge("The file", limit: most) }
        switch format {
        case .rss, .atom, .jsonFeed, .enex, .links: try FeedFile(decoded, format, reader: self, at: position).read(take)
        default:
            if format == .text, let kind = DataKind.name(of: decoded.utf8) { throw .unsupported(kind) }
            let isHuge = format == .markdown && bytes.count > limits.markdownSize
            let id = tools.hash(bytes).articleID
            let empty = Article(id: id, key: position.key, format: isHuge ? .text : format, charset: decoded.charset)
            let single = SingleArticle(utf8: decoded.utf8, empty: empty, zones: zones, limits: limits)
            for item in try single.items(at: position, reader: self) { guard take(item) else { return } }
        }
    }
}

extension Reader {
    /// Reads a member of a container, and returns why it cannot be read.
    ///
    /// Containers in containers come through here. Optimised, all of Parsing would be compiled once more for each way through
    /// them (a copy of a function for each closure that it is handed), to ten megabytes of code.
    @_optimize(none)
    func member(_ bytes: [UInt8], at position: Position, _ take: (SourceItem) -> Bool) -> ParsingError? {
        do throws(ParsingError) {
            try bytes.withUnsafeBufferPointer { bytes throws(ParsingError) in
                try read(UnsafeRawBufferPointer(bytes), at: position, take)
            }
            return nil
        } catch {
            return error
        }
    }
}

/// Where a document stands in a dropped file.
struct Position {
    /// The path of the dropped file.
    let path: String
    /// The place in it, empty for the file itself: `a.zip/2023/b.html`.
    private(set) var place = ""
    /// Containers around it.
    private(set) var depth = 0

    /// What may still be unpacked from the dropped file.
    let budget: Budget

    init(path: String, _ budget: Budget) { (self.path, self.budget) = (path, budget) }

    /// What the articles there have as their key.
    var key: String { place.isEmpty ? path : path + "/" + place }

    /// Of a member of the container that stands here.
    func member(_ name: String) -> Position {
        var member = self
        member.place = place.isEmpty ? name : place + "/" + name
        member.depth += 1
        return member
    }
}

/// The zones for times that name none.
struct Zones: Sendable {
    let chinese: Zone
    let other: Zone

    func zone(for language: LanguageTag) -> Zone { language == .chinese ? chinese : other }
}
