import CLinux
import Glibc

extension Outbox {
    /// Writes many files, cheaper than one by one: all under temporary names, one wait for the disk, then the renames and, once
    /// more, one wait for the disk. The count of those that changed. Paths are different from each other.
    package func publish(
        _ files: [File], durability: Durability = .powerCut
    ) throws(SurroundingsError) -> Int {
        var written: [RelativePath] = []
        for file in files {
            let place = try perform("write", file.path) { root, place throws(Errno) in
                try prepare(file.bytes, at: place, root) ? place : nil
            }
            if let place { written.append(place) }
        }
        if written.isEmpty { return 0 }
        if durability == .powerCut { try waitForDisk() }
        for place in written {
            _ = try perform("rename", place.description) { root, _ throws(Errno) in
                let parent = try root.folder(place.folder)
                try parent.replace(place.name, with: TemporaryName.of(place.name))
            }
        }
        if durability == .powerCut { try waitForDisk() }
        return written.count
    }

    /// `false` when the file has these bytes already.
    private func prepare(
        _ bytes: [UInt8], at place: RelativePath, _ root: borrowing Descriptor
    ) throws(Errno) -> Bool {
        let parent = try root.folder(creating: place.folder)
        if try parent.holds(bytes, as: Array(place.name)) { return false }
        _ = try parent.writeTemporary(bytes, for: Array(place.name), isSynchronised: false)
        return true
    }

    private func waitForDisk() throws(SurroundingsError) {
        try perform("synchronise", "") { root, _ throws(Errno) in _ = try call { syncfs(root.raw) } }
    }
}
