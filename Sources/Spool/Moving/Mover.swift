import Model

/// A file to be moved out of the inbox.
struct Cargo: Sendable {
    let item: InboxItem
    /// `nil` where nobody read it: no other file then counts as the same.
    let hash: ContentHash?
    /// What a name that is taken is marked with.
    let mark: ContentHash
    let isFresh: Bool

    init(_ file: ClaimedFile) {
        (item, hash, mark, isFresh) = (file.item, file.hash, file.hash, file.isFresh)
    }

    init(_ file: UnreadableFile) {
        (item, hash, mark, isFresh) = (file.item, nil, file.standIn, false)
    }
}

/// Moves files from the inbox into a folder of ours: never over another file, never one that is not as it was read.
struct Mover: Sendable {
    let inbox: InboxSettings
    let target: String

    /// Moves the cargo, with its companion, to `place` below the target, or with `.keep` only checks it.
    ///
    /// `before` gets the file's place to be, once that is certain and before anything has moved.
    func move(
        _ cargo: Cargo, to place: RelativePath, before: (RelativePath) throws(Errno) -> Void
    ) throws(Errno) -> Settlement {
        guard let source = try sourceFolder(cargo) else { return .gone }
        switch try cargo.verify(in: source) {
        case .changed: return .changed
        case .gone: return .gone
        case .same(let identity) where inbox.after == .keep:
            try before(place)
            return .kept(KnownFileKey(cargo.item.path, identity))
        case .same(let identity): return try move(cargo, identity, from: source, to: place, before: before)
        }
    }

    private func move(
        _ cargo: Cargo, _ identity: FileIdentity, from source: borrowing Descriptor, to place: RelativePath,
        before: (RelativePath) throws(Errno) -> Void
    ) throws(Errno) -> Settlement {
        let folder = try Descriptor(folder: target).folder(creating: place.folder)
        for _ in 0..<8 {
            let berth = try cargo.berth(named: Array(place.name), in: folder)
            let arrival = place.folder.appending(berth.name)
            try before(arrival)
            do {
                return try cargo.move(identity, from: source, to: folder, berth) ? .moved(arrival) : .changed
            } catch {
                // It may be read but not moved (sticky folder, another owner): it stays, and is known.
                if error.isDenial, folder.isWritable { return .kept(KnownFileKey(cargo.item.path, identity)) }
                guard error == .exists else { throw error }
            }
        }
        throw .exists
    }

    private func sourceFolder(_ cargo: Cargo) throws(Errno) -> Descriptor? {
        let root = try Descriptor(folder: inbox.path)
        do { return try root.folder(cargo.item.path.folder) } catch {
            guard error.isAbsence else { throw error }
            return nil
        }
    }
}
