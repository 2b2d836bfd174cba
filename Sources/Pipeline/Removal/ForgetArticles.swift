package import Model
package import Settings

/// Has articles removed for good: by the running daemon, or without one by ourselves.
/// - Throws: `RefusedByDaemon`
package func forget(_ articles: [ArticleID], _ settings: Settings, log: EventLog) async throws -> ForgetOutcome {
    if try isDaemonRunning(settings) {
        let reply = try ask(.forget(articles), at: settings.folders.controlSocket)
        guard let outcome = reply.forgotten else { throw RefusedByDaemon(reason: reply.error ?? "no reason given") }
        return outcome
    }
    return try await withLibrary(settings, log: log) { try await $0.forget(articles) }
}
