package import Settings

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
    return try await withLibrary(settings, log: log) { try await $0.decide(request) }
}
