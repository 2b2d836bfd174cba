import Glibc

/// The folder that people read: each file is written whole or not at all.
package struct Outbox: Sendable {
    package enum Durability: Sendable {
        /// On the disk when the call returns, also after a power cut.
        case powerCut
        /// Whole or not there after a kill; a power cut within seconds may leave it empty. For what can be written again.
        case kill
    }

    package struct File: Sendable {
        package var path: String
        package var bytes: [UInt8]
        package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    }

    package let folder: String
    /// Whether everybody may read what is written, whatever the process's umask.
    private let isPublic: Bool

    package init(folder: String, isPublic: Bool = false) { (self.folder, self.isPublic) = (folder, isPublic) }

    /// Of the files; `nil` for what the umask leaves.
    var mode: mode_t? { isPublic ? 0o644 : nil }

    /// Writes one file, `editions/2026-11-23-daily.html`, creating folders. `false` when it had these bytes already.
    package func publish(_ bytes: [UInt8], at path: String) throws(SurroundingsError) -> Bool {
        try perform("write", path) { root, place throws(Errno) in
            try root.folder(creating: place.folder).publish(bytes, as: Array(place.name), mode: mode)
        }
    }

    package func exists(_ path: String) throws(SurroundingsError) -> Bool {
        try perform("read", path) { root, place throws(Errno) in
            try ifThere { () throws(Errno) in try root.folder(place.folder).status(of: place.name).kind == .file }
                ?? false
        }
    }

    /// `nil` when there is none.
    package func read(_ path: String) throws(SurroundingsError) -> [UInt8]? {
        try perform("read", path) { root, place throws(Errno) in
            try ifThere { () throws(Errno) in
                let file = try root.folder(place.folder).open(place.name, O_RDONLY)
                let size = Int(try file.status().identity.size)
                return try file.read(upTo: .max, expected: size)
            }
        }
    }

    /// `false` when there was none.
    package func remove(_ path: String) throws(SurroundingsError) -> Bool {
        try perform("remove", path) { root, place throws(Errno) in
            try ifThere { () throws(Errno) in
                let parent = try root.folder(place.folder)
                try parent.remove(place.name)
                try parent.synchronise()
                return true
            } ?? false
        }
    }

    /// Names directly in a folder, folders and files, in order of bytes; empty when it is not there.
    package func list(_ path: String) throws(SurroundingsError) -> [String] {
        let found = try perform("read", path) { root, place throws(Errno) in
            try ifThere { () throws(Errno) in
                let reader = try FolderReader(try root.folder(place))
                var names: [String] = []
                while let entry = try reader.next() {
                    if TemporaryName.isOne(entry.name) { continue }
                    names.append(String(decoding: entry.name, as: UTF8.self))
                }
                return names
            }
        }
        return (found ?? []).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Creates the folder, proves that it can be written, and removes what a kill left half written. For the start.
    package func prepare() throws(SurroundingsError) { try prepareFolder(folder) }

    /// Runs calls below the outbox; their errors become errors of the surroundings.
    func perform<Result>(
        _ operation: String, _ path: String, _ body: (borrowing Descriptor, RelativePath) throws(Errno) -> Result
    ) throws(SurroundingsError) -> Result {
        guard let place = RelativePath(path) else { throw SurroundingsError(EINVAL, operation, path) }
        do {
            return try body(try Descriptor(folder: folder), place)
        } catch { throw SurroundingsError(error, operation, "\(folder)/\(path)") }
    }
}

/// `nil` instead of an error that says there is nothing of that name.
private func ifThere<Result>(_ body: () throws(Errno) -> Result) throws(Errno) -> Result? {
    do { return try body() } catch {
        guard error.isAbsence else { throw error }
        return nil
    }
}
