package import Model

/// Turns the bytes of dropped files into articles. A pure value: the same bytes give the same articles.
package struct Reader: Sendable {
    /// What bounds the reading of one file.
    package struct Limits: Sendable, Equatable {
        /// Of a text, Markdown or HTML file, in bytes.
        package var fileSize = 64 << 20
        /// Of a JSON Lines file, in bytes.
        package var linesFileSize = 1 << 30
        /// Of a Markdown file, in bytes; a larger one is read as plain text. Its tree takes up to 200 times its size.
        package var markdownSize = 1 << 20
        /// Elements and texts of an HTML page; what follows is not read.
        package var nodes = 1_000_000
        /// Elements open at once in an HTML page; deeper ones are read as if they stood at this depth.
        package var depth = 256

        package init() {}
    }

    let zones: Zones
    let limits: Limits

    /// The zones that times are read in which name none: by the language of the text.
    package init(chineseZone: Zone, otherZone: Zone, limits: Limits = Limits()) {
        zones = Zones(chinese: chineseZone, other: otherZone)
        self.limits = limits
    }

    /// Tells format and charset of a file from its bytes; its items are read later, one by one.
    ///
    /// `path` becomes the article's key and breaks ties of format; `fileHash` is that of `bytes`; `itemHash` is the
    /// same function, for the items of a JSON Lines file.
    package func open(
        _ bytes: [UInt8], path: String, fileHash: ContentHash,
        itemHash: @escaping @Sendable ([UInt8]) -> ContentHash
    ) throws(ParsingError) -> SourceDocument {
        guard bytes.count <= limits.linesFileSize else { throw .tooLarge("The file", limit: limits.linesFileSize) }
        if let kind = BinaryKind.name(of: bytes) { throw .unsupported(kind) }
        guard bytes.contains(where: { $0 > 0x20 }) else { throw .empty }
        let decoded = Decoded(bytes)
        guard !decoded.utf8.trimmed.isEmpty else { throw .empty }
        let told = try Format.of(decoded.utf8, path: path)
        let format = told == .markdown && bytes.count > limits.markdownSize ? .text : told
        if format == .jsonLines {
            return SourceDocument(JSONLinesFile(decoded, path: path, zones: zones, itemHash: itemHash))
        }
        guard bytes.count <= limits.fileSize else { throw .tooLarge("The file", limit: limits.fileSize) }
        let article = Article(id: fileHash.articleID, key: path, format: format, charset: decoded.charset)
        return SourceDocument(SingleArticle(utf8: decoded.utf8, empty: article, zones: zones, limits: limits))
    }
}

/// The zones for times that name none.
struct Zones: Sendable {
    let chinese: Zone
    let other: Zone

    func zone(for language: LanguageTag) -> Zone { language == .chinese ? chinese : other }
}
