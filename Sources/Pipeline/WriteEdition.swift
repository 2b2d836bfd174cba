import Model
package import Settings
import Spool

/// Has an edition written: by the running daemon, or without one by ourselves. The name.
package func writeEdition(_ name: String, _ settings: Settings, log: EventLog) async throws -> String {
    if try isDaemonRunning(settings) {
        let reply = try ask(.edition(name), at: settings.folders.controlSocket)
        guard let edition = reply.edition else { throw RefusedByDaemon(reason: reply.error ?? "no reason given") }
        return edition
    }
    try makeFolders(settings.folders)
    return try await withSpoolLock(inbox: settings.folders.inbox, state: settings.folders.state) {
        try await openLibrary(settings, log: log).closeEdition(named: name).name
    }
}

package struct RefusedByDaemon: Error, CustomStringConvertible {
    let reason: String
    package var description: String { reason }
}
