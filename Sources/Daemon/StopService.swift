import Glibc
import Logging
import Model
import Pipeline
import ServiceLifecycle
import Systemd

/// Says that the service stops, and sees to it that it does within 4 seconds whatever is in hand: what was not committed
/// then is read again at the next start.
struct StopService: Service, CustomStringConvertible {
    var description: String { "stop" }

    let reload: ReloadService
    let log: EventLog

    func run() async throws {
        try await gracefulShutdown()
        guard reload.accepted == nil else { return }
        reload.manager.stopping(status: "Stopping")
        log(.stopping, .info, "Stopping: what is in hand is finished, or left for the next start")
        signal(SIGALRM) { _ in _exit(0) }
        alarm(4)
    }
}
