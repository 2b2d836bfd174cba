import Glibc

/// Moves a folder with all that is in it, to a name that is free; to another file system by copying.
///
/// After a kill half way in copying, doing it again leaves an unfinished copy under a temporary name, for `removeLeftovers`.
func moveTree(
    _ name: [UInt8], from source: borrowing Descriptor, to folder: borrowing Descriptor, _ newName: [UInt8]
) throws(Errno) {
    do {
        return try source.move(name, to: folder, newName)
    } catch {
        if error == .notFound { return }
        guard error == .otherDevice else { throw error }
    }
    let temporary = TemporaryName.of(newName)
    try removeTree(temporary, in: folder)
    try folder.makeFolder(temporary)
    try copyTree(
        try source.folder(RelativePath(unchecked: name)), to: try folder.folder(RelativePath(unchecked: temporary)))
    try folder.move(temporary, to: folder, newName)
    try folder.synchronise()
    try removeTree(name, in: source)
}

/// Files and folders; links and the like are left behind.
private func copyTree(_ source: consuming Descriptor, to target: consuming Descriptor) throws(Errno) {
    var folders = [RelativePath.root]
    while let path = folders.popLast() {
        let reader = try FolderReader(try source.folder(path))
        let copy = try target.folder(path)
        while let entry = try reader.next() {
            let name = Array(entry.name)
            switch try reader.folder.status(of: name).kind {
            case .folder:
                try copy.makeFolder(name)
                folders.append(path.appending(name))
            case .file: _ = try copyBytes(from: try reader.folder.open(name, O_RDONLY), to: name, in: copy)
            default: continue
            }
        }
    }
}

/// Removes a folder with all that is in it; nothing happens where there is none.
func removeTree(_ name: [UInt8], in folder: borrowing Descriptor) throws(Errno) {
    guard try folder.statusIfThere(of: name)?.kind == .folder else { return }
    var found = [RelativePath(unchecked: name)]
    var next = 0
    while next < found.count {
        let path = found[next]
        next += 1
        let reader = try FolderReader(try folder.folder(path))
        while let entry = try reader.next() {
            let name = Array(entry.name)
            if try reader.folder.status(of: name).kind == .folder {
                found.append(path.appending(name))
            } else {
                try reader.folder.remove(name)
            }
        }
    }
    for path in found.reversed() { try folder.folder(path.folder).remove(path.name, isFolder: true) }
}
