import Glibc

extension InboxWalk {
    func place(_ path: RelativePath, _ folder: borrowing Descriptor) -> Place {
        let isLocal = FileSystemKind(of: folder) == .local
        return Place(path: path, hash: PathHash(path), isLocal: isLocal, clock: fileClock())
    }

    /// A folder whose parents were entered before; `nil` for what is gone, unreadable or ours.
    mutating func open(_ path: RelativePath) throws(Errno) -> Descriptor? {
        do {
            let folder = try root.folder(path)
            if own.contains(try folder.status().folderID) { return nil }
            return folder
        } catch { return try leave(path, error) }
    }

    /// A folder, where the way to it leads through nothing ignored, ours, or belonging to a page. O(components).
    mutating func enter(_ path: RelativePath) throws(Errno) -> Descriptor? {
        var entered = RelativePath.root
        do {
            var folder = try root.folder(.root)
            for component in path.components {
                let name = Array(component)
                if name.withUnsafeBufferPointer(isIgnored) { return nil }
                guard try isFolderOfItsOwn(name, in: folder, entered) else { return nil }
                folder = try folder.open(name, O_RDONLY | O_DIRECTORY)
                if own.contains(try folder.status().folderID) { return nil }
                entered = entered.appending(name)
            }
            return folder
        } catch { return try leave(path, error) }
    }

    private mutating func leave(_ path: RelativePath, _ error: Errno) throws(Errno) -> Descriptor? {
        if path.isRoot || !(error.isAbsence || error.isDenial) { throw error }
        if error.isDenial { refuse(.unreadableFolder, path) }
        return nil
    }

    /// Not a page's companion, nor one whose page may still come, nor where mail is being delivered.
    mutating func isFolderOfItsOwn(
        _ name: [UInt8], in folder: borrowing Descriptor, _ parent: RelativePath
    ) throws(Errno) -> Bool {
        if try Maildir.isDelivery(name, in: folder) { return false }
        guard Companion.stem(ofFolder: name) != nil else { return true }
        if try Companion.isCompanion(name, in: folder) { return false }
        let path = parent.appending(name)
        if memory.admitted.contains(path) { return true }
        if memory.orphans[path] != nil { return false }
        guard let status = try folder.statusIfThere(of: name) else { return false }
        let isOld = fileClock() - status.identity.changed >= Limit.orphanNanoseconds
        if isOld, FileSystemKind(of: folder) == .local { return true }
        if memory.orphans.count < Limit.orphans { memory.orphans[path] = now + .nanoseconds(Limit.orphanNanoseconds) }
        return false
    }
}
