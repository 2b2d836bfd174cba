import Model

extension Reader {
    /// Reads the files of a tar or 7-Zip archive, or the one file that a compressor packed. O(n) of what they unpack to.
    func readStream(
        _ bytes: UnsafeRawBufferPointer, _ kind: BinaryKind, at position: Position, _ take: (SourceItem) -> Bool
    ) throws(ParsingError) {
        var reading = StreamReading(
            stream: try ArchiveStream(bytes, kind), kind: kind.name,
            members: MemberReading(self, at: position, kind: kind.name))
        while reading.members.goesOn, try reading.readNext(take) {}
        try reading.members.finish()
    }
}

/// The way through an archive that is read forwards.
private struct StreamReading {
    let stream: ArchiveStream
    let kind: String
    var members: MemberReading
    private var number = 0
    /// The pages that came so far, as `MemberName.asPage` names them.
    private var pages: Set<String> = []

    init(stream: ArchiveStream, kind: String, members: MemberReading) {
        (self.stream, self.kind, self.members) = (stream, kind, members)
    }

    /// `false` where there is no next one.
    mutating func readNext(_ take: (SourceItem) -> Bool) throws(ParsingError) -> Bool {
        number += 1
        var shown = "file \(number)"
        do throws(ParsingError) {
            guard let member = try stream.next() else { return false }
            try members.position.budget.enter(kind)
            let name = MemberName(stream.isBare ? members.position.unpackedName : member.name)
            if !name.parts.isEmpty { shown = name.shown }
            if let page = name.asPage { pages.insert(page) }
            guard member.isFile, isWanted(name) else { return try pass() }
            if member.isEncrypted { throw .encrypted(kind) }
            try read(named: shown, take)
        } catch {
            members.fail(error, named: shown, take)
        }
        return !stream.isBroken
    }

    /// Passes over a file, which costs what unpacking it does.
    private func pass() throws(ParsingError) -> Bool {
        while let block = try stream.block() { try members.position.budget.spend(block.count, kind) }
        return true
    }

    private func isWanted(_ name: MemberName) -> Bool {
        stream.isBare || !name.isAsset && !name.pages.contains(where: pages.contains)
    }

    private mutating func read(named name: String, _ take: (SourceItem) -> Bool) throws(ParsingError) {
        let budget = members.position.budget
        let limit = budget.memberSize
        var bytes: [UInt8] = []
        while let block = try stream.block() {
            try budget.spend(block.count, kind)
            guard bytes.count + block.count <= limit else {
                throw .tooLarge("The file in \(kind)", limit: limit)
            }
            bytes += block
        }
        bytes.withUnsafeBytes { members.read($0, named: name, take) }
    }
}

extension Position {
    /// What a compressed file is called without its compression's ending.
    fileprivate var unpackedName: String {
        guard let name = MemberName(key).parts.last else { return "" }
        for (ending, unpacked) in [(".tgz", ".tar"), (".gz", ""), (".bz2", ""), (".xz", ""), (".zst", "")]
        where name.hasSuffix(ending) && name.utf8.count > ending.utf8.count {
            return name.dropLast(ending.count) + unpacked
        }
        return name
    }
}
