import Glibc

/// Why the lock was not had.
package enum SpoolLockError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process holds it; its pid where the kernel tells.
    case held(path: String, pid: Int?)
    case surroundings(SurroundingsError)

    package var description: String {
        switch self {
        case .held(let path, let pid):
            let who = pid.map { "process \($0)" } ?? "another process"
            return
                "\(escaped(path.utf8)) is in use by \(who); one gazetted at a time works on an inbox and a state folder"
        case .surroundings(let error): return error.description
        }
    }
}

/// Runs `body` while this process alone has the inbox and the state folder; of two daemons the second is refused at once.
///
/// The locks (flock(2)) go with the process, however it dies. Throws `SpoolLockError` before `body` runs, else what `body` throws.
package func withSpoolLock<Result>(
    inbox: String, state: String, _ body: () async throws -> Result
) async throws -> Result {
    let stateLock = try locked(state + "/lock", O_RDWR | O_CREAT)
    let inboxLock = try locked(inbox, O_RDONLY | O_DIRECTORY)
    defer { withExtendedLifetime((stateLock.raw, inboxLock.raw)) {} }
    return try await body()
}

private func locked(_ path: String, _ flags: Int32) throws(SpoolLockError) -> Descriptor {
    do {
        let descriptor = Descriptor(raw: try call { open(path, flags | O_CLOEXEC, 0o600) })
        try lock(descriptor)
        return descriptor
    } catch {
        if error.code == EWOULDBLOCK { throw .held(path: path, pid: lockHolder(of: path)) }
        throw .surroundings(SurroundingsError(error, "lock", path))
    }
}

private func lock(_ descriptor: borrowing Descriptor) throws(Errno) {
    do { _ = try call { flock(descriptor.raw, LOCK_EX | LOCK_NB) } } catch {
        // Some network file systems lock no folders; the state folder's lock still holds.
        guard [EBADF, EINVAL, ENOLCK, EOPNOTSUPP, ENOSYS].contains(error.code) else { throw error }
    }
}

/// The pid in /proc/locks whose lock is on that inode; `nil` where /proc does not say.
package func lockHolder(of path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let inode = ":\(status.st_ino)"
    do {
        let locks = try Descriptor(folder: "/proc").open("locks".utf8, O_RDONLY).read(upTo: 1 << 20, expected: 1 << 16)
        for line in locks.split(separator: UInt8(ascii: "\n")) {
            // 1: FLOCK ADVISORY WRITE 4242 fe:00:131 0 EOF
            let fields = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
            if fields.count >= 6, fields[1] == "FLOCK", fields[5].hasSuffix(inode) { return Int(fields[4]) }
        }
    } catch { return nil }
    return nil
}
