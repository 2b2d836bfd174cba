import Model

extension ZIPArchive {
    /// The text of an entry in UTF-8; `nil` where there is none of that name. Throws `damaged` for `kind` where it cannot
    /// be unpacked.
    func text(of name: String, _ kind: String, _ reader: Reader, _ budget: Budget) throws(ParsingError) -> [UInt8]? {
        guard let entry = entry(named: name) else { return nil }
        let limit = reader.limits.fileSize
        guard entry.size <= limit else { throw .tooLarge("\(name) in \(kind)", limit: limit) }
        do {
            return try withBytes(of: entry, budget) { bytes throws(ParsingError) in Decoded(Array(bytes)).utf8 }
        } catch {
            if case .damaged(ZIPArchive.kind, let detail) = error { throw .damaged(kind, detail: detail) }
            if case .encrypted = error { throw .encrypted(kind) }
            throw error
        }
    }
}

/// What a ZIP archive is by the files in it: many kinds of documents are ZIP archives.
enum PackageKind {
    case archive, epub, docx, odt, wacz
    /// By its name.
    case other(String)

    /// By the names of its files, and the short file `mimetype`, which OpenDocument and EPUB have. O(entries).
    static func of(_ archive: ZIPArchive, _ budget: Budget) throws(ParsingError) -> PackageKind {
        if archive.entry(named: "META-INF/container.xml") != nil { return .epub }
        if archive.entry(named: "word/document.xml") != nil { return .docx }
        if archive.entry(named: "xl/workbook.xml") != nil { return .other("an Excel workbook") }
        if archive.entry(named: "ppt/presentation.xml") != nil { return .other("a PowerPoint presentation") }
        if archive.entry(named: "datapackage.json") != nil, archive.entries.contains(where: \.isWebArchive) {
            return .wacz
        }
        guard archive.entry(named: "content.xml") != nil, let entry = archive.entry(named: "mimetype"), entry.size < 200
        else { return .archive }
        let type = try archive.withBytes(of: entry, budget) { bytes throws(ParsingError) in
            String(decoding: bytes, as: UTF8.self)
        }
        guard type.hasPrefix("application/vnd.oasis.opendocument.") else { return .archive }
        return type.holds("opendocument.text") ? .odt : .other("an OpenDocument file without running text")
    }
}

extension ZIPArchive.Entry {
    /// `archive/data.warc.gz` of a WACZ file.
    var isWebArchive: Bool { name.hasPrefix("archive/") && (name.hasSuffix(".warc.gz") || name.hasSuffix(".warc")) }
}
