import ArgumentParser
import FoundationEssentials
import Glibc
import Index
import Logging
import Model
import Pipeline
import Reading
import ServiceLifecycle
import Settings
import Spool
import Systemd
import UnixSignals

/// Runs the service until it is told to stop; settings that are read anew take effect in a new round of all services.
func serve(_ settings: Settings, reloading load: @escaping @Sendable () throws -> Settings) async throws {
    signal(SIGHUP, SIG_IGN)  // until the services listen for it
    let manager = ServiceManager()
    var next: Settings? = settings
    while let settings = next {
        // The round before has left them to a handler without listeners; a stop must end a wait between rounds, too.
        for number in [SIGTERM, SIGINT] { signal(number, SIG_DFL) }
        let log = EventLog(makeLogger(settings))
        do {
            next = try await serveRound(settings, manager: manager, reloading: load, log: log)
        } catch let error as IndexError where error.isOfNewerProgram {
            log.failure("\(error)")
            throw ExitCode(EX_CONFIG)  // no new start mends it
        } catch {
            log.failure("\(error)")
            throw ExitCode.failure
        }
    }
}

/// The wiring, top to bottom. The settings for the next round; `nil` when the service is to stop.
private func serveRound(
    _ settings: Settings, manager: ServiceManager, reloading load: @escaping @Sendable () throws -> Settings,
    log: EventLog
) async throws -> Settings? {
    log(
        .started, .info, "gazetted \(programVersion) on \(settings.folders.inbox)",
        [EventField.version: .string(programVersion)])
    let (folders, signals) = (settings.folders, ServiceSignals(manager))
    try await awaitingSurroundings(state: folders.state, log: log, signals: signals) {
        try makeFolders(folders)
        try await withSpoolLock(inbox: folders.inbox, state: folders.state) {}
    }
    return try await withSpoolLock(inbox: folders.inbox, state: folders.state) {
        let librarian = try await awaitingSurroundings(state: folders.state, log: log, signals: signals) {
            try await openLibrary(
                settings, log: log, signals: signals, inHand: try InHand(state: settings.folders.state))
        }
        defer { librarian.close() }
        try await librarian.readers.prove()
        let (nudges, firstLook) = (NudgeBox(), FirstLook())
        let reload = ReloadService(load: load, counters: librarian.counters, manager: manager, log: log)
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [
                    ServiceConfiguration(service: WatchdogService(librarian: librarian, signals: signals)),
                    ServiceConfiguration(
                        service: EditionService(librarian: librarian, firstLook: firstLook, signals: signals)),
                    ServiceConfiguration(
                        service: ControlService(
                            path: folders.controlSocket, librarian: librarian, nudges: nudges)),
                    ServiceConfiguration(
                        service: InboxService(
                            librarian: librarian, settings, nudges: nudges, firstLook: firstLook, signals: signals)),
                    ServiceConfiguration(service: RestService(librarian: librarian)),
                    ServiceConfiguration(
                        service: MetricsService(
                            librarian: librarian, path: settings.configuration.metrics.path)),
                    ServiceConfiguration(
                        service: RetentionService(
                            librarian: librarian, ages: settings.configuration.retention, firstLook: firstLook)),
                    ServiceConfiguration(
                        service: SoundnessService(
                            librarian: librarian, database: folders.database, firstLook: firstLook)),
                    ServiceConfiguration(service: StopService(reload: reload, log: log)),
                    ServiceConfiguration(service: reload, successTerminationBehavior: .gracefullyShutdownGroup),
                ],
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: quiet(makeLogger(settings))))
        try await suspecting(folders.database) { try await group.run() }
        return reload.accepted
    }
}

private typealias ServiceConfiguration = ServiceGroupConfiguration.ServiceConfiguration

private func makeLogger(_ settings: Settings) -> Logger {
    let destination = LogDestination(environment: ProcessInfo.processInfo.environment)
    let level = Logger.Level(rawValue: settings.configuration.log.level.rawValue) ?? .info
    return Logger(label: "gazetted") { _ in destination.handler(identifier: "gazetted", level: level) }
}

/// The service group's own messages are of use only when something is wrong.
private func quiet(_ logger: Logger) -> Logger {
    var quiet = logger
    quiet.logLevel = .error
    return quiet
}

extension ServiceSignals {
    init(_ manager: ServiceManager) {
        self.init(
            ready: { manager.ready(status: $0) }, status: { manager.status($0) },
            extendStart: { manager.extendTimeout(by: $0) }, watchdog: { manager.watchdog() },
            watchdogInterval: manager.watchdogInterval)
    }
}
