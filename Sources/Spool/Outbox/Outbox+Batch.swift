import CLinux
import Glibc

extension Outbox {
    /// Writes many files, cheaper than one by one: all under temporary names, one wait for the disk, then the renames and, once
    /// more, one wait for the disk. The count of those that changed. Paths are different from each other.
    package func publish(
        _ files: [File], durability: Durability = .powerCut
    ) throws(SurroundingsError) -> Int {
        var written: [RelativePath] = []
        return try perform("write", files.first?.path ?? "") { root, _ throws(Errno) in
            for file in files {
                guard let place = RelativePath(file.path), !place.isRoot else { throw .invalid }
                if try prepare(file.bytes, at: place, root) { written.append(place) }
            }
            if durability == .powerCut, !written.isEmpty { try root.synchroniseAll() }
            for place in written {
                try root.folder(place.folder).replace(place.name, with: TemporaryName.of(place.name))
            }
            if durability == .powerCut, !written.isEmpty { try root.synchroniseAll() }
            return written.count
        }
    }

    /// `false` when the file has these bytes already.
    private func prepare(
        _ bytes: [UInt8], at place: RelativePath, _ root: borrowing Descriptor
    ) throws(Errno) -> Bool {
        let parent = try root.folder(creating: place.folder)
        if try parent.holds(bytes, as: Array(place.name)) { return false }
        _ = try parent.writeTemporary(bytes, for: Array(place.name), isSynchronised: false, mode: mode)
        return true
    }
}

extension Descriptor {
    /// `syncfs(2)`: all that was written to the file system this lies on.
    fileprivate func synchroniseAll() throws(Errno) { _ = try call { syncfs(raw) } }
}
