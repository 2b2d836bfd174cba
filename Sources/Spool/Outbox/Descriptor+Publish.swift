import Glibc

extension Descriptor {
    /// Writes a file in this folder whole or not at all, on the disk when it returns; `false` when it had these bytes already.
    func publish(_ bytes: [UInt8], as name: [UInt8], mode: mode_t? = nil) throws(Errno) -> Bool {
        if try holds(bytes, as: name) { return false }
        let temporary = try writeTemporary(bytes, for: name, isSynchronised: true, mode: mode)
        try replace(name, with: temporary)
        try synchronise()
        return true
    }

    /// Whether a file has exactly these bytes.
    func holds(_ bytes: [UInt8], as name: [UInt8]) throws(Errno) -> Bool {
        guard let status = try statusIfThere(of: name), status.kind == .file, status.identity.size == bytes.count
        else { return false }
        return try open(name, O_RDONLY).read(upTo: bytes.count, expected: bytes.count) == bytes
    }

    /// The name of a new file with these bytes, to be renamed.
    func writeTemporary(
        _ bytes: [UInt8], for name: [UInt8], isSynchronised: Bool, mode: mode_t? = nil
    ) throws(Errno) -> [UInt8] {
        let temporary = TemporaryName.of(name)
        let file = try open(temporary, O_WRONLY | O_CREAT | O_TRUNC)
        if let mode { _ = try call { fchmod(file.raw, mode) } }
        try file.write(bytes)
        if isSynchronised { try file.synchronise() }
        return temporary
    }
}
