import Glibc
import Model

extension Cargo {
    /// Moves the companion, then the file; `false` when the file proved to be another by then and was left in its place.
    ///
    /// Throws `.exists` when the berth was taken meanwhile. After a kill anywhere, doing it again ends the same.
    func move(
        _ identity: FileIdentity, from source: borrowing Descriptor, to folder: borrowing Descriptor, _ berth: Berth
    ) throws(Errno) -> Bool {
        if let own = item.companion, let name = berth.companion {
            try moveTree(own, from: source, to: folder, name)
        }
        if berth.isTaken { return try part(identity, in: source) }
        do {
            try source.move(item.path.name, to: folder, berth.name)
        } catch {
            guard error == .otherDevice else { throw error }
            guard try copy(from: source, to: folder, berth.name) else { return false }
            return try part(identity, in: source)
        }
        if try folder.status(of: berth.name).identity.isSameFile(as: identity) { return true }
        try folder.move(berth.name, to: source, item.path.name)
        return false
    }

    /// Removes the file from the inbox, where its content is safe elsewhere; `false` when it was another by then and stays.
    private func part(_ identity: FileIdentity, in source: borrowing Descriptor) throws(Errno) -> Bool {
        let parting = PartingName.of(item.path.name)
        guard parting.count <= longestName, try source.statusIfThere(of: parting) == nil else {
            try source.remove(item.path.name)
            return true
        }
        try source.move(item.path.name, to: source, parting)
        if try source.status(of: parting).identity.isSameFile(as: identity) {
            try source.remove(parting)
            return true
        }
        // Where the name is taken again, the next start gives this one a name to be read under.
        do { try source.move(parting, to: source, item.path.name) } catch {
            guard error == .exists else { throw error }
        }
        return false
    }

    /// To another file system: a temporary file, on the disk before it gets its name. `false` when the bytes are not those claimed.
    private func copy(
        from source: borrowing Descriptor, to folder: borrowing Descriptor, _ name: [UInt8]
    ) throws(Errno) -> Bool {
        let temporary = TemporaryName.of(name)
        let file = try source.open(item.path.name, O_RDONLY)
        let size = try copyBytes(from: file, to: temporary, in: folder)
        let isSame =
            if let hash { try contentHash(of: temporary, in: folder) == hash } else { size == item.identity.size }
        guard isSame else {
            try folder.remove(temporary)
            return false
        }
        try folder.move(temporary, to: folder, name)
        try folder.synchronise()
        return true
    }
}

/// Copies an open file into a new one, with its modification time, and waits for the disk. The count of bytes.
func copyBytes(
    from file: borrowing Descriptor, to name: [UInt8], in folder: borrowing Descriptor
) throws(Errno) -> Int64 {
    let copy = try folder.open(name, O_WRONLY | O_CREAT | O_TRUNC)
    var size: Int64 = 0
    while true {
        let chunk = try file.readChunk(1 << 20)
        try copy.write(chunk)
        size += Int64(chunk.count)
        if chunk.count < 1 << 20 { break }
    }
    let modified = try file.status().identity.modified
    let (seconds, rest) = modified.quotientAndRemainder(dividingBy: 1_000_000_000)
    let stamp = timespec(tv_sec: Int(seconds), tv_nsec: Int(max(0, rest)))
    _ = try call { futimens(copy.raw, [stamp, stamp]) }
    try copy.synchronise()
    return size
}
