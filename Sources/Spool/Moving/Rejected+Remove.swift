import Glibc

extension Rejected {
    /// Removes for good what was rejected before an instant (seconds since the epoch), each file with its companion and its reason,
    /// whose own time tells when that was. Files without a reason are somebody else's and stay.
    ///
    /// - Returns: what was removed, below the folder. O(entries).
    package func remove(rejectedBefore instant: Int64) throws(SurroundingsError) -> [RelativePath] {
        var removed: [RelativePath] = []
        for path in try files() {
            do {
                if try remove(path, before: instant) { removed.append(path) }
            } catch { throw SurroundingsError(error, "remove", "\(folder)/\(path)") }
        }
        return removed
    }

    private func remove(_ path: RelativePath, before instant: Int64) throws(Errno) -> Bool {
        let root = try Descriptor(folder: folder)
        guard let parent = try folderIfThere(path.folder, in: root) else { return false }
        let reason = reasonName(path.name)
        guard let status = try parent.statusIfThere(of: reason), status.kind == .file,
            status.identity.modified < instant * 1_000_000_000
        else { return false }
        let companion = try Companion.name(ofPage: Array(path.name), in: parent)
        try parent.remove(path.name)
        if let companion { try removeTree(companion, in: parent) }
        try parent.remove(reason)
        try parent.synchronise()
        try removeEmptyFolders(path.folder, in: root)
        return true
    }
}
