import Logging
import Model
import Pipeline
import ServiceLifecycle
import Settings
import Synchronization
import Systemd
import UnixSignals

/// On SIGHUP reads the settings again. Good ones end this round of services, so that the next one runs with them; bad ones
/// change nothing but what is said of them.
final class ReloadService: Service, CustomStringConvertible {
    let description = "reload"
    let manager: ServiceManager
    private let load: @Sendable () throws -> Settings
    private let counters: Counters
    private let log: EventLog
    private let next = Mutex<Settings?>(nil)

    init(
        load: @escaping @Sendable () throws -> Settings, counters: Counters, manager: ServiceManager, log: EventLog
    ) {
        (self.load, self.counters, self.manager, self.log) = (load, counters, manager, log)
    }

    /// The settings for the next round, once there is to be one.
    var accepted: Settings? { next.withLock { $0 } }

    /// Returns when there are new settings, or when the service stops.
    func run() async throws {
        for await _ in await UnixSignalsSequence(trapping: .sighup).cancelOnGracefulShutdown() {
            manager.reloading()
            do {
                let settings = try load()
                next.withLock { $0 = settings }
                log(.reloaded, .notice, "The settings are read anew")
                return
            } catch {
                refuse("\(error)")
            }
        }
        try await gracefulShutdown()
    }

    private func refuse(_ reason: String) {
        counters.change { $0.badSettings = "bad settings, the old ones hold: \(reason)" }
        log(
            .reloadFailed, .error, "The new settings are bad, the old ones hold: \(reason)",
            [EventField.reason: .string(reason)])
        manager.ready(status: counters.snapshot.line)
    }
}
