import Model

extension Reader {
    /// Reads the files of a ZIP archive in their order in it. O(n) of what they unpack to.
    func readMembers(of archive: ZIPArchive, at position: Position, _ take: (SourceItem) -> Bool) throws(ParsingError) {
        var members = MemberReading(self, at: position, kind: ZIPArchive.kind)
        let names = archive.entries.map { MemberName($0.name) }
        let pages = Set(names.compactMap(\.asPage))
        for (entry, name) in zip(archive.entries, names) where members.goesOn {
            if entry.isFolder || name.isAsset || name.pages.contains(where: pages.contains) { continue }
            do throws(ParsingError) {
                try position.budget.enter(ZIPArchive.kind)
                try archive.withBytes(of: entry, position.budget) { bytes throws(ParsingError) in
                    members.read(bytes, named: name.shown, take)
                }
            } catch {
                members.fail(error, named: name.shown, take)
            }
        }
        try members.finish()
    }
}
