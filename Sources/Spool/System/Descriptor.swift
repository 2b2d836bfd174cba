import CLinux
import Glibc

/// An open file or folder, closed at the end of its life.
struct Descriptor: ~Copyable {
    let raw: Int32

    /// Takes over the number.
    init(raw: Int32) { self.raw = raw }

    /// `path` as the configuration gives it: links in it are followed.
    init(folder path: String) throws(Errno) {
        raw = try call { Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    }

    deinit { close(raw) }

    /// Gives the number away unclosed.
    consuming func release() -> Int32 {
        let raw = raw
        discard self
        return raw
    }

    /// A name in this folder, never through a link, without waiting for a pipe's other end.
    func open(_ name: some Sequence<UInt8>, _ flags: Int32, mode: mode_t = 0o666) throws(Errno) -> Descriptor {
        let name = cName(name)
        return Descriptor(
            raw: try call { openat(raw, name, flags | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, mode) })
    }

    /// A folder below this one; no part of the way may be a link. O(components).
    func folder(_ path: RelativePath) throws(Errno) -> Descriptor {
        var components = path.components[...]
        let first = components.popFirst() ?? Array(".".utf8)[...]
        var folder = try open(first, O_RDONLY | O_DIRECTORY)
        for component in components { folder = try folder.open(component, O_RDONLY | O_DIRECTORY) }
        return folder
    }

    /// As `folder`, creating what is missing.
    func folder(creating path: RelativePath) throws(Errno) -> Descriptor {
        do { return try folder(path) } catch { guard error == .notFound else { throw error } }
        var folder = try open(".".utf8, O_RDONLY | O_DIRECTORY)
        for component in path.components {
            try folder.makeFolder(component)
            folder = try folder.open(component, O_RDONLY | O_DIRECTORY)
        }
        return folder
    }

    /// Nothing happens where it is there already.
    func makeFolder(_ name: some Sequence<UInt8>) throws(Errno) {
        let name = cName(name)
        do { _ = try call { mkdirat(raw, name, 0o777) } } catch { guard error == .exists else { throw error } }
    }

    func status() throws(Errno) -> FileStatus {
        var status = stat()
        _ = try call { fstat(raw, &status) }
        return FileStatus(status)
    }

    /// Of a name in this folder, not of what a link leads to.
    func status(of name: some Sequence<UInt8>) throws(Errno) -> FileStatus {
        try status(cName: cName(name))
    }

    /// As `status(of:)`, for a name that is in memory as C has it.
    func status(cName name: UnsafePointer<CChar>) throws(Errno) -> FileStatus {
        var status = stat()
        _ = try call { fstatat(raw, name, &status, AT_SYMLINK_NOFOLLOW) }
        return FileStatus(status)
    }

    /// `nil` where there is nothing of that name.
    func statusIfThere(of name: some Sequence<UInt8>) throws(Errno) -> FileStatus? {
        do { return try status(of: name) } catch {
            if error.isAbsence { return nil }
            throw error
        }
    }

    func remove(_ name: some Sequence<UInt8>, isFolder: Bool = false) throws(Errno) {
        let name = cName(name)
        _ = try call { unlinkat(raw, name, isFolder ? AT_REMOVEDIR : 0) }
    }

    /// Whether names may be made in this folder.
    var isWritable: Bool { faccessat(raw, ".", W_OK | X_OK, 0) == 0 }

    /// `fsync(2)`: contents of a file, names of a folder.
    func synchronise() throws(Errno) { _ = try call { fsync(raw) } }
}

extension Descriptor {
    /// Renames a name in this folder, into `other` perhaps; never over anything.
    func move(
        _ name: some Sequence<UInt8>, to other: borrowing Descriptor, _ newName: some Sequence<UInt8>
    ) throws(Errno) {
        let (name, newName) = (cName(name), cName(newName))
        do {
            _ = try call { renameat2(raw, name, other.raw, newName, 1 /* RENAME_NOREPLACE */) }
        } catch {
            guard error.code == EINVAL || error.code == ENOSYS else { throw error }
            // File systems without the flag; only this process writes in `other`.
            if try other.statusIfThere(of: newName.dropLast().map(UInt8.init(bitPattern:))) != nil { throw .exists }
            _ = try call { renameat(raw, name, other.raw, newName) }
        }
    }

    /// Renames a name in this folder over another.
    func replace(_ newName: some Sequence<UInt8>, with name: some Sequence<UInt8>) throws(Errno) {
        let (name, newName) = (cName(name), cName(newName))
        _ = try call { renameat(raw, name, raw, newName) }
    }
}
