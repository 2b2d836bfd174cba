internal import Glibc

/// Read-only bytes that live as long as this object: a mapped file, shared between processes, or a copy.
final class MappedBytes: Sendable {
    /// Never 0.
    let address: UInt
    let count: Int
    private let isFile: Bool

    /// - Throws: `unreadable`, or `malformed` for an empty file.
    init(path: String) throws(LexiconError) {
        isFile = true
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(path: path, code: errno) }
        count = Int(status.st_size)
        guard count > 0 else { throw .malformed(path: path, reason: "the file is empty") }
        let mapping = mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0)
        guard let mapping, mapping != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
        address = UInt(bitPattern: mapping)
    }

    /// A private copy.
    init(copying bytes: [UInt8], named path: String) throws(LexiconError) {
        (isFile, count) = (false, bytes.count)
        guard count > 0 else { throw .malformed(path: path, reason: "there are no bytes") }
        let mapping = mmap(nil, count, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
        guard let mapping, mapping != MAP_FAILED else { throw .unreadable(path: path, code: errno) }
        mapping.copyMemory(from: bytes, byteCount: count)
        address = UInt(bitPattern: mapping)
    }

    /// Whoever looks at a mapped file again finds it where the kernel keeps it; until then it is no part of this process. A copy
    /// stays as it is.
    func layDown() {
        if isFile { madvise(UnsafeMutableRawPointer(bitPattern: address), count, Int32(MADV_DONTNEED)) }
    }

    deinit { munmap(UnsafeMutableRawPointer(bitPattern: address), count) }
}
