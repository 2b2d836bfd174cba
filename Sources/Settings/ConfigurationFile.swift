import Glibc

/// The text of a configuration file; at most 1 MiB of UTF-8.
func readConfigurationFile(_ file: String) throws(ConfigurationError) -> String {
    let descriptor = open(file, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw ConfigurationError(file, String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let limit = 1 << 20
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    var count = 0
    while count < bytes.count {
        let got = bytes.withUnsafeMutableBytes {
            read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
        }
        if got < 0, errno == EINTR { continue }
        guard got >= 0 else { throw ConfigurationError(file, String(cString: strerror(errno))) }
        if got == 0 { break }
        count += got
    }
    guard count <= limit else { throw ConfigurationError(file, "larger than 1 MiB") }
    guard let text = String(validating: bytes[..<count], as: UTF8.self), !bytes[..<count].contains(0) else {
        throw ConfigurationError(file, "not text in UTF-8")
    }
    return text
}

/// Whether something lies at `path`.
func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

/// Whether the machine's time zone database has `name`; any well-formed name where there is no database.
func isTimeZone(_ name: String) -> Bool {
    let database = "/usr/share/zoneinfo/"
    let isWellFormed = name.utf8.allSatisfy { byte in
        isDigit(byte) || "/_+-".utf8.contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }
    guard isWellFormed, !name.hasPrefix("/"), !name.hasSuffix("/") else { return false }
    return exists(database + name) || !exists(database)
}

/// `path` as seen from the working directory.
func absolute(_ path: String) -> String {
    var folder = path
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    guard !folder.hasPrefix("/"), let current = getcwd(nil, 0) else { return folder }
    defer { free(current) }
    return folder == "." || folder.isEmpty ? String(cString: current) : String(cString: current) + "/" + folder
}
