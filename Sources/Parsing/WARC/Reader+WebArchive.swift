import Model

extension Reader {
    /// Reads a WARC archive, packed or not.
    func readWebArchive(
        _ bytes: UnsafeRawBufferPointer, pages: [String: String] = [:], at position: Position,
        _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        var source = ByteSource(bytes)
        if let kind = BinaryKind.of(bytes), case .compressed = kind {
            let stream = try ArchiveStream(bytes, kind)
            guard try stream.next() != nil else { throw .empty }
            source = ByteSource(stream, budget: position.budget)
        }
        var archive = WebArchive(self, source, pages: pages, at: position)
        try archive.read(take)
    }

    /// Reads a WACZ file: of its archives the pages that it lists.
    func readWACZ(
        _ archive: ZIPArchive, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        let list = try archive.text(of: "pages/pages.jsonl", "a WACZ archive", self, position.budget) ?? []
        let pages = PageList.pages(list)
        var members = MemberReading(self, at: position, kind: "a WACZ archive")
        for entry in archive.entries where members.goesOn && entry.isWebArchive {
            do throws(ParsingError) {
                try archive.withBytes(of: entry, position.budget) { bytes throws(ParsingError) in
                    try readWebArchive(bytes, pages: pages, at: position) { members.hand($0, take) }
                }
            } catch {
                members.fail(error, named: MemberName(entry.name).shown, take)
            }
        }
        try members.finish()
    }
}

extension ByteSource {
    /// Of the file that a stream stands at.
    init(_ stream: ArchiveStream, budget: Budget) {
        self.init { () throws(ParsingError) in
            guard let block = try stream.block() else { return nil }
            try budget.spend(block.count, WebArchive.kind)
            return block
        }
    }
}

/// The list of a WACZ file's pages (`pages/pages.jsonl`).
enum PageList {
    /// Addresses without their fragments, with their titles. O(n); lines that are no objects are passed over.
    static func pages(_ utf8: [UInt8]) -> [String: String] {
        var pages: [String: String] = [:]
        for line in utf8.split(separator: 0x0A) {
            var (address, title) = ("", "")
            line.withUnsafeBufferPointer { bytes in
                var scanner = JSONScanner(bytes)
                do throws(JSONScanner.Failure) {
                    try scanner.object { key, value in
                        if key == "url" { address = value.scalar ?? "" }
                        if key == "title" { title = value.scalar ?? "" }
                    }
                } catch { address = "" }
            }
            let key = String(address.prefix { $0 != "#" })
            if key.hasPrefix("http") { pages[key] = title }
        }
        return pages
    }
}
