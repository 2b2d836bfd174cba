import Glibc

/// Creates a folder of ours with its parents, proves that it can be written, and removes leftovers in it.
func prepareFolder(_ path: String) throws(SurroundingsError) {
    do {
        try makeFolders(path)
        let root = try Descriptor(folder: path)
        let probe = TemporaryName.of(Array("probe".utf8))
        try root.open(probe, O_WRONLY | O_CREAT | O_TRUNC).write([0])
        try removeLeftovers(in: root)
    } catch { throw SurroundingsError(error, "prepare", path) }
}

private func makeFolders(_ path: String) throws(Errno) {
    var built: [UInt8] = path.utf8.first == RelativePath.slash ? [] : [UInt8(ascii: ".")]
    for component in path.utf8.split(separator: RelativePath.slash) {
        built += [RelativePath.slash] + component
        let name = cName(built)
        do { _ = try call { mkdir(name, 0o777) } } catch {
            // A parent that is there may answer with other codes on a read-only or foreign file system.
            var status = stat()
            guard stat(name, &status) == 0, FileStatus(status).kind == .folder else { throw error }
        }
    }
}
