import Index
package import Model
package import Settings
import Spool

/// Has articles removed for good: by the running daemon, or without one by ourselves.
/// - Throws: `RefusedByDaemon`
package func forget(_ articles: [ArticleID], _ settings: Settings, log: EventLog) async throws -> ForgetOutcome {
    if try isDaemonRunning(settings) {
        let reply = try ask(.forget(articles), at: settings.folders.controlSocket)
        guard let outcome = reply.forgotten else { throw RefusedByDaemon(reason: reply.error ?? "no reason given") }
        return outcome
    }
    return try await withSpoolLock(inbox: settings.folders.inbox, state: settings.folders.state) {
        try await openLibrary(settings, log: log).forget(articles)
    }
}
