import Glibc
package import Model

/// A file that is open for reading, closed with its last owner.
package final class OpenFile: Sendable {
    package let raw: Int32
    /// In bytes, when it was opened.
    package let size: Int
    private let identity: FileIdentity

    /// Takes the number over.
    init(_ file: consuming Descriptor, _ status: FileStatus) {
        (size, identity) = (Int(status.identity.size), status.identity)
        raw = file.release()
    }

    deinit { close(raw) }

    /// Whether it still is what was opened: its size and times say so.
    package func isUnchanged() throws(SurroundingsError) -> Bool {
        var status = stat()
        guard fstat(raw, &status) == 0 else { throw SurroundingsError(.last, "stat", "an open file") }
        return FileStatus(status).identity == identity
    }

    /// SHA-256 of its bytes, a mebibyte in memory at a time; leaves it at its start. O(n).
    package func hash() throws(SurroundingsError) -> ContentHash {
        do {
            var hasher = try ContentHasher()
            var buffer = [UInt8](repeating: 0, count: min(max(size, 1), 1 << 20))
            var offset = 0
            while true {
                let count = try call { Int32(clamping: pread(raw, &buffer, buffer.count, off_t(offset))) }
                guard count > 0 else { return try hasher.finish() }
                buffer.withUnsafeBytes { hasher.update(UnsafeRawBufferPointer(rebasing: $0[..<Int(count)])) }
                offset += Int(count)
            }
        } catch let error as Errno {
            throw SurroundingsError(error, "read", "an open file")
        } catch let error as SurroundingsError {
            throw error
        } catch { throw SurroundingsError(.noMemory, "hash", "an open file") }
    }
}

extension OpenFile {
    /// The file at a path, wherever it is, links followed.
    package static func open(_ path: String) throws(SurroundingsError) -> OpenFile {
        do throws(Errno) {
            let file = Descriptor(raw: try call { Glibc.open(path, O_RDONLY | O_CLOEXEC) })
            let status = try file.status()
            guard status.kind == .file else { throw Errno(status.kind == .folder ? EISDIR : EINVAL) }
            return OpenFile(file, status)
        } catch { throw SurroundingsError(error, "open", path) }
    }
}
