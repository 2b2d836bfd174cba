import Glibc

extension InboxWalk {
    /// `nil` for a name that is gone by now.
    func status(of entry: FolderReader.Entry, in folder: borrowing Descriptor) throws(Errno) -> FileStatus? {
        do { return try folder.status(cName: entry.cName) } catch {
            if error.isAbsence || error.isDenial { return nil }
            throw error
        }
    }

    /// An entry that is not ignored and not known.
    mutating func examine(
        _ name: [UInt8], _ status: FileStatus, in folder: borrowing Descriptor, _ place: Place
    ) throws(Errno) {
        let path = place.path.appending(name)
        switch status.kind {
        case .file:
            if let name = PartingName.original(of: name) { return try recover(name, in: folder, place) }
            try examineFile(path, name, status, in: folder, place)
        case .folder:
            guard isWithinLimits(path) else { return refuse(.tooDeep, path) }
            if try isFolderOfItsOwn(name, in: folder, place.path) { folders.append(path) }
        case .link: refuse(.link, path)
        case .device: refuse(.device, path)
        case .pipe: refuse(.pipe, path)
        case .socket: refuse(.socket, path)
        }
    }

    private mutating func examineFile(
        _ path: RelativePath, _ name: [UInt8], _ status: FileStatus, in folder: borrowing Descriptor, _ place: Place
    ) throws(Errno) {
        let companion = try Companion.name(ofPage: name, in: folder)
        var sighting = SettleTracker.Sighting(identity: status.identity)
        if let companion { sighting.companion = try Companion.stamp(companion, in: folder) }
        if place.isLocal, place.clock >= status.identity.changed {
            sighting.quiet = .nanoseconds(place.clock - status.identity.changed)
        }
        let isPage = Companion.stem(ofPage: name) != nil
        let verdict = memory.tracker.see(path, sighting, now: now) {
            isPage && endsAsHTML(name, status.identity.size, in: folder)
        }
        switch verdict {
        case .ready:
            scan.ready.append(InboxItem(path: path, identity: status.identity, companion: companion))
            scan.isPartial = scan.ready.count >= Limit.ready
        case .wait: scan.waiting += 1
        case .empty(let isToTell):
            scan.waiting += 1
            if isToTell { refuse(.emptyForLong, path) }
        }
    }

    /// Names below `path` and their parents stay within what a system call takes.
    private func isWithinLimits(_ path: RelativePath) -> Bool {
        path.bytes.count <= Limit.pathBytes && path.bytes.count { $0 == RelativePath.slash } < Limit.depth
    }

    mutating func refuse(_ reason: RefusedEntry.Reason, _ path: RelativePath) {
        let entry = RefusedEntry(path: path, reason: reason)
        if memory.told.count < Limit.told, memory.told.insert(entry).inserted { scan.refused.append(entry) }
    }

    /// At the first look of a run, before anything is moved: a file under a parting name was left so by a kill.
    func isToRecover(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
        !memory.isRecovered && PartingName.isOne(name)
    }

    private mutating func recover(_ name: [UInt8], in folder: borrowing Descriptor, _ place: Place) throws(Errno) {
        var newName = name
        do {
            try folder.move(PartingName.of(name), to: folder, newName)
        } catch {
            guard error == .exists else { throw error }
            newName = renamed(name, by: "recovered")
            try folder.move(PartingName.of(name), to: folder, newName)
        }
        try examineFile(place.path.appending(newName), newName, try folder.status(of: newName), in: folder, place)
    }
}

/// Whether the last bytes of a file close an HTML document. Where they cannot be read, no: it then settles as other files do.
private func endsAsHTML(_ name: [UInt8], _ size: Int64, in folder: borrowing Descriptor) -> Bool {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    do {
        let end = try folder.open(name, O_RDONLY).readEnd(64, of: size)
        let trimmed = Array(end.reversed().drop(while: isSpace).reversed())
        return trimmed.withUnsafeBufferPointer { hasSuffix($0, Array("</html>".utf8)) }
    } catch { return false }
}
