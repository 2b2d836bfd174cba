import Glibc
package import Model

extension Archive {
    /// Removes an original for good, with its companion and the folders that it leaves empty, wherever it lies under the name it
    /// had or was given: at `filed`, and where it was seen. Only a file of that content is touched.
    ///
    /// - Parameters:
    ///   - filed: below the archive.
    ///   - seen: paths in the inbox, with the instants of arrival.
    /// - Returns: what was removed, below the archive; done again it finds nothing.
    package func remove(
        _ hash: ContentHash, filed: RelativePath?, seen: [(path: RelativePath, arrived: Int64)]
    ) throws(SurroundingsError) -> [RelativePath] {
        let homes = seen.map { place(of: $0.path, arrived: $0.arrived) }
        let renamed = homes.map { home in
            home.folder.appending(Spool.renamed(home.name, by: String(hash.description.prefix(8))))
        }
        var removed: [RelativePath] = []
        for place in Set([filed].compactMap(\.self) + homes + renamed).sorted() {
            do {
                if try remove(hash, at: place) { removed.append(place) }
            } catch { throw SurroundingsError(error, "remove", "\(folder)/\(place)") }
        }
        return removed
    }

    private func remove(_ hash: ContentHash, at place: RelativePath) throws(Errno) -> Bool {
        let root = try Descriptor(folder: folder)
        guard let parent = try folderIfThere(place.folder, in: root) else { return false }
        guard try parent.statusIfThere(of: place.name)?.kind == .file,
            try contentHash(of: Array(place.name), in: parent) == hash
        else { return false }
        let companion = try Companion.name(ofPage: Array(place.name), in: parent)
        try parent.remove(place.name)
        if let companion { try removeTree(companion, in: parent) }
        try parent.synchronise()
        try removeEmptyFolders(place.folder, in: root)
        return true
    }
}

/// `nil` where it is not there.
func folderIfThere(_ path: RelativePath, in root: borrowing Descriptor) throws(Errno) -> Descriptor? {
    do { return try root.folder(path) } catch {
        guard error.isAbsence else { throw error }
        return nil
    }
}

/// The folder and those it is in, as far as nothing else is in them.
func removeEmptyFolders(_ path: RelativePath, in root: borrowing Descriptor) throws(Errno) {
    var path = path
    while !path.isRoot {
        do { try root.folder(path.folder).remove(path.name, isFolder: true) } catch {
            guard error.code != ENOTEMPTY, error.code != EEXIST else { return }
            guard error.isAbsence else { throw error }
        }
        path = path.folder
    }
}
