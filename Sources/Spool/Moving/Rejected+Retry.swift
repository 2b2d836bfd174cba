import Glibc

extension Rejected {
    /// The files in it, without the reasons, in order of path. O(entries).
    package func files() throws(SurroundingsError) -> [RelativePath] {
        var found: [RelativePath] = []
        do {
            let root = try Descriptor(folder: folder)
            var folders = [RelativePath.root]
            while let path = folders.popLast() {
                let reader = try FolderReader(try root.folder(path))
                while let entry = try reader.next() {
                    let name = Array(entry.name)
                    switch try reader.folder.status(of: name).kind {
                    case .folder where try !isBesidePage(name, in: reader.folder): folders.append(path.appending(name))
                    case .file where !isReason(name) && !isIgnored(entry.name):
                        found.append(path.appending(name))
                    default: continue
                    }
                }
            }
        } catch { throw SurroundingsError(error, "read", folder) }
        return found.sorted()
    }

    private func isBesidePage(_ name: [UInt8], in parent: borrowing Descriptor) throws(Errno) -> Bool {
        try Companion.isCompanion(name, in: parent)
    }

    /// Puts a rejected file (and its companion) back in the inbox to be tried again, and removes its reason.
    ///
    /// `false` when it is not there or its name is taken in the inbox.
    package func putBack(_ path: RelativePath) throws(SurroundingsError) -> Bool {
        do {
            let parent = try Descriptor(folder: folder).folder(path.folder)
            let home = try Descriptor(folder: inbox.path).folder(creating: path.folder)
            let name = Array(path.name)
            if let companion = try Companion.name(ofPage: name, in: parent),
                try home.statusIfThere(of: companion) == nil
            {
                try moveTree(companion, from: parent, to: home, companion)
            }
            try moveFile(name, from: parent, to: home)
            if try parent.statusIfThere(of: reasonName(name)) != nil { try parent.remove(reasonName(name)) }
            return true
        } catch {
            if error == .notFound || error == .exists { return false }
            throw SurroundingsError(error, "put back", "\(folder)/\(path)")
        }
    }
}

/// Moves a file of ours to a name that is free, also to another file system.
func moveFile(_ name: [UInt8], from source: borrowing Descriptor, to target: borrowing Descriptor) throws(Errno) {
    do { try source.move(name, to: target, name) } catch {
        guard error == .otherDevice else { throw error }
        let temporary = TemporaryName.of(name)
        _ = try copyBytes(from: try source.open(name, O_RDONLY), to: temporary, in: target)
        try target.move(temporary, to: target, name)
        try target.synchronise()
        try source.remove(name)
    }
}
