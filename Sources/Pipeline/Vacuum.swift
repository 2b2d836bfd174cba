import Glibc
import Index
package import Model
package import Settings
import Spool

/// How large the database was and is, in bytes.
package struct VacuumOutcome: Sendable, Codable, Equatable {
    package var before: Int
    package var after: Int

    /// Its keys, into an object that is open.
    package func write(to json: inout JSONWriter) {
        json.field("before", before)
        json.field("after", after)
    }
}

/// Why the database is not written anew.
package struct VacuumRefusal: Error, CustomStringConvertible {
    let state: String
    let needed: Int
    let free: Int

    package var description: String {
        "\(state) has \(free >> 20) MiB free, and to write the database anew takes \(needed >> 20) MiB. Make room first."
    }
}

extension Librarian {
    /// Writes the database anew without what removed articles have left in it. O(its size).
    /// - Throws: `VacuumRefusal`
    package func vacuum() async throws -> VacuumOutcome {
        let before = try index.statistics().databaseBytes
        let (state, free) = (folders.state.folder, freeBytes(folders.state.folder))
        guard free > before + before / 8 else {
            throw VacuumRefusal(state: state, needed: before + before / 8, free: free)
        }
        try await ledger.waiting(atMost: .seconds(1800)) { try index.vacuum() }
        return VacuumOutcome(before: before, after: try index.statistics().databaseBytes)
    }
}

/// Bytes that we may still write on the file system of a folder; 0 where that cannot be told.
private func freeBytes(_ folder: String) -> Int {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return 0 }
    return Int(status.f_bavail) * Int(status.f_frsize)
}

/// Has the database written anew: by the running daemon, or without one by ourselves.
/// - Throws: `VacuumRefusal`, `RefusedByDaemon`
package func vacuum(_ settings: Settings, log: EventLog) async throws -> VacuumOutcome {
    if try isDaemonRunning(settings) {
        let reply = try ask(.vacuum, at: settings.folders.controlSocket)
        guard let outcome = reply.vacuumed else { throw RefusedByDaemon(reason: reply.error ?? "no reason given") }
        return outcome
    }
    return try await withLibrary(settings, log: log) { try await $0.vacuum() }
}
