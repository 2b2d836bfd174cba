package import Settings
import Spool

/// Has a decision about a storyline made: by the running daemon, or without one by ourselves.
/// - Throws: `DecisionRefusal`, `RefusedByDaemon`
package func decide(_ request: DecisionRequest, _ settings: Settings, log: EventLog) async throws -> DecisionOutcome {
    if try isDaemonRunning(settings) {
        let reply = try ask(.decide(request), at: settings.folders.controlSocket)
        guard let outcome = reply.decision else {
            throw RefusedByDaemon(reason: reply.error ?? "no reason given", isAbsence: reply.isAbsence ?? false)
        }
        return outcome
    }
    try makeFolders(settings.folders)
    return try await withSpoolLock(inbox: settings.folders.inbox, state: settings.folders.state) {
        try await openLibrary(settings, log: log).decide(request)
    }
}
