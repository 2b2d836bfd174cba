import Glibc

/// What went wrong with which file.
struct FileError: Error, CustomStringConvertible {
    var path: String
    var code: Int32
    var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// A file's bytes.
func contents(of path: String) throws -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileError(path: path, code: errno) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
        let count = fread(&buffer, 1, buffer.count, file)
        guard count > 0 else { break }
        bytes += buffer[..<count]
    }
    guard ferror(file) == 0 else { throw FileError(path: path, code: EIO) }
    return bytes
}

/// Writes beside `path` and renames, so that no half a file is ever mapped.
func store(_ bytes: [UInt8], to path: String) throws {
    let temporary = path + ".new"
    guard let file = fopen(temporary, "wb") else { throw FileError(path: temporary, code: errno) }
    let count = fwrite(bytes, 1, bytes.count, file)
    guard fclose(file) == 0, count == bytes.count else { throw FileError(path: temporary, code: errno) }
    guard rename(temporary, path) == 0 else { throw FileError(path: path, code: errno) }
}

/// A line on standard error.
func complain(_ text: String) {
    let line = Array((text + "\n").utf8)
    _ = write(STDERR_FILENO, line, line.count)
}
