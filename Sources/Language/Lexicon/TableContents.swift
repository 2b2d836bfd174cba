internal import Glibc

/// A small file's bytes; nil where there is none. At most 16 MiB are read.
func contents(of path: String) throws(LexiconError) -> [UInt8]? {
    let most = 16 << 20
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
        if errno == ENOENT { return nil }
        throw .unreadable(path: path, code: errno)
    }
    defer { close(descriptor) }
    var (bytes, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: 1 << 16))
    while bytes.count < most {
        let count = read(descriptor, &buffer, buffer.count)
        if count < 0 && errno == EINTR { continue }
        guard count >= 0 else { throw .unreadable(path: path, code: errno) }
        if count == 0 { break }
        bytes += buffer[..<count]
    }
    return bytes
}
