import Model

/// A ZIP archive in memory, by the directory at its end (PKWARE's APPNOTE 6.3, with ZIP64).
struct ZIPArchive {
    struct Entry {
        /// As it is read, `/` between folders; not made safe to show.
        var name: String
        var isEncrypted: Bool
        /// 0 stored, 8 deflated.
        var method: UInt16
        var checksum: UInt32
        var packedSize: Int
        var size: Int
        /// Of its header before the packed bytes.
        var offset: Int

        var isFolder: Bool { name.hasSuffix("/") || name.hasSuffix("\\") }
    }

    /// In the directory's order.
    let entries: [Entry]
    private let places: [String: Int]
    private let bytes: UnsafeRawBufferPointer

    static let kind = "a ZIP archive"

    /// Reads the directory; `bytes` must outlive the archive. O(entries).
    init(_ bytes: UnsafeRawBufferPointer, limits: Reader.Limits) throws(ParsingError) {
        guard let end = ZIPDirectory(bytes) else {
            throw .damaged(ZIPArchive.kind, detail: "the directory at its end is missing, as in a download cut short")
        }
        guard end.count <= limits.members else {
            throw .damaged(ZIPArchive.kind, detail: "it has \(end.count) files; at most \(limits.members) are read")
        }
        var entries: [ZIPDirectory.Record] = []
        var offset = end.start
        while entries.count < end.count, let (entry, next) = end.record(at: offset) {
            entries.append(entry)
            offset = next
        }
        guard entries.count == end.count else {
            throw .damaged(ZIPArchive.kind, detail: "its directory breaks off after \(entries.count) files")
        }
        self.bytes = bytes
        self.entries = ZIPArchive.named(entries)
        places = Dictionary(self.entries.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Names without the mark of UTF-8 are in one charset, most often GBK or Big5, which all of them together tell.
    private static func named(_ records: [ZIPDirectory.Record]) -> [Entry] {
        let bare = records.filter { !$0.isUTF8 }.flatMap { $0.name.prefix(512) + [0x0A] }
        let charset = bare.contains { $0 >= 0x80 } ? ZIPArchive.charset(of: bare) : "UTF-8"
        return records.map { record in
            var entry = record.entry
            let utf8 = record.isUTF8 || charset == "UTF-8" ? nil : Converter.utf8(record.name, from: charset)
            entry.name = String(decoding: utf8 ?? record.name, as: UTF8.self)
            return entry
        }
    }

    /// A few letters tell too little; but pairs of bytes from 0xA1 on are Chinese of GB 2312, not accented Latin letters.
    private static func charset(of names: [UInt8]) -> String {
        let told = Decoded(names).charset
        if told == "UTF-8" || told == "GB18030" || told == "Big5" { return told }
        let runs = names.split { $0 < 0x80 }
        return runs.allSatisfy { $0.count % 2 == 0 && $0.allSatisfy { $0 >= 0xA1 } } ? "GB18030" : told
    }

    /// The first entry of a name. O(1).
    func entry(named name: String) -> Entry? { places[name].map { entries[$0] } }

    /// Hands an entry's bytes to `body`; stored ones without a copy. O(their number).
    func withBytes<Result>(
        of entry: Entry, _ budget: Budget,
        _ body: (UnsafeRawBufferPointer) throws(ParsingError) -> Result
    ) throws(ParsingError) -> Result {
        guard !entry.isEncrypted else { throw .encrypted(ZIPArchive.kind) }
        let packed = try packed(entry)
        if entry.method == 0 {
            try budget.spend(packed.count, ZIPArchive.kind)
            try check(packed, entry)
            return try body(packed)
        }
        let inflated = try inflated(packed, entry, budget)
        return try inflated.withUnsafeBufferPointer { buffer throws(ParsingError) in
            try check(UnsafeRawBufferPointer(buffer), entry)
            return try body(UnsafeRawBufferPointer(buffer))
        }
    }

    private func packed(_ entry: Entry) throws(ParsingError) -> UnsafeRawBufferPointer {
        guard bytes.littleEndian(UInt32.self, at: entry.offset) == 0x0403_4B50,
            let name = bytes.littleEndian(UInt16.self, at: entry.offset + 26),
            let extra = bytes.littleEndian(UInt16.self, at: entry.offset + 28),
            let packed = bytes.part(at: entry.offset + 30 + Int(name) + Int(extra), count: entry.packedSize)
        else { throw .damaged(ZIPArchive.kind, detail: "a file in it is not where its directory says") }
        return packed
    }

    private func inflated(
        _ packed: UnsafeRawBufferPointer, _ entry: Entry, _ budget: Budget
    ) throws(ParsingError) -> [UInt8] {
        guard entry.method == 8 else { throw .unsupported("a file packed by ZIP's method \(entry.method)") }
        let inflated: [UInt8]
        do {
            inflated = try Inflater.bytes(packed, .none, limit: min(entry.size, budget.memberSize))
        } catch {
            guard error == .tooLarge, entry.size > budget.memberSize else {
                throw .damaged(ZIPArchive.kind, detail: "a file in it cannot be unpacked")
            }
            try budget.spend(budget.memberSize + 1, ZIPArchive.kind)
            throw .tooLarge("The file in the ZIP archive", limit: budget.memberSize)
        }
        try budget.spend(inflated.count, ZIPArchive.kind)
        return inflated
    }

    private func check(_ bytes: UnsafeRawBufferPointer, _ entry: Entry) throws(ParsingError) {
        guard Inflater.checksum(bytes) == entry.checksum else {
            throw .damaged(ZIPArchive.kind, detail: "a file in it is not as it was packed: its checksum differs")
        }
    }
}
