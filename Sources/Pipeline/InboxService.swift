import Index
import Logging
import Model
import Parsing
import ServiceLifecycle
package import Settings
import Spool

/// Watches the inbox and takes every file that is ready through the stages.
///
/// The one place that decides what to do when something goes wrong with a file or around the service.
package struct InboxService: Service, CustomStringConvertible {
    package var description: String { "inbox" }

    let librarian: Librarian
    let intake: Intake
    let watch: WatchSettings
    let nudges: NudgeBox
    let signals: ServiceSignals
    let firstLook: FirstLook

    package init(
        librarian: Librarian, _ settings: Settings, nudges: NudgeBox, firstLook: FirstLook, signals: ServiceSignals
    ) {
        (self.librarian, self.nudges, self.firstLook, self.signals) = (librarian, nudges, firstLook, signals)
        var watch = WatchSettings()
        watch.rescan = settings.configuration.inbox.rescan
        self.watch = watch
        intake = Intake(librarian: librarian, workers: settings.workers)
    }

    package func run() async throws {
        try await withInboxWatch(of: librarian.folders.inbox, watch) { watch in
            let nudger = watch.nudger
            nudges.connect(nudger)
            try await withGracefulShutdownHandler {
                var round = InboxRound(service: self)
                while let wake = await watch.next(until: round.deadline) {
                    try await round.look(wake)
                }
            } onGracefulShutdown: {
                nudger.stop()
            }
        }
    }
}

/// The state of the loop over wake-ups.
struct InboxRound {
    private let service: InboxService
    private var inbox: Inbox
    private var patience = Patience()
    private var health: WatchHealth = .watching
    private var isReady = false
    /// When to look again though nothing wakes us.
    private(set) var deadline: ContinuousClock.Instant?

    init(service: InboxService) {
        self.service = service
        inbox = Inbox(service.librarian.folders.inbox)
    }

    private var log: EventLog { service.librarian.log }
    private var counters: Counters { service.librarian.counters }

    /// Looks at the inbox and takes what is ready; waits for the surroundings where they fail.
    mutating func look(_ wake: WakeUp) async throws {
        note(wake)
        do {
            var scan = try await scan(patience.isWaiting ? .everything : wake.look)
            becomeReady()
            while !scan.ready.isEmpty, !Task.isShuttingDownGracefully {
                try await service.intake.take(scan.ready)
                guard scan.isPartial else { break }
                scan = try await self.scan(.everything)
            }
            counters.count(.waiting(scan.waiting))
            deadline = scan.next.map { .now + $0 }
            recovered()
        } catch {
            guard let trouble = Surroundings(error) else { throw error }
            wait(for: trouble)
        }
        service.firstLook.isOver()
        service.signals.status(counters.snapshot.line)
    }

    private mutating func scan(_ look: Look) async throws -> InboxScan {
        let known = await service.librarian.known
        let result = try service.librarian.ledger.working { _ in
            try inbox.scan(look, now: .now) { known.contains($0) }
        }
        counters.count(.waiting(result.waiting + result.ready.count))
        for entry in result.refused {
            log.refused(entry)
        }
        return result
    }

    private mutating func becomeReady() {
        guard !isReady else { return }
        isReady = true
        service.signals.ready(counters.snapshot.line)
        log(.ready, .info, "Ready: the inbox is scanned and the outbox can be written")
    }

    private mutating func wait(for trouble: Surroundings) {
        let pause = patience.pause()
        if counters.snapshot.trouble != trouble.reason {
            log.trouble(trouble)
        }
        counters.change { $0.trouble = trouble.reason }
        deadline = .now + pause
    }

    private mutating func recovered() {
        guard patience.recovered() else { return }
        counters.change { $0.trouble = nil }
        log(.surroundingsRecovered, .notice, "Going on where it stopped")
    }

    private mutating func note(_ wake: WakeUp) {
        if wake.overflowed {
            log(.queueOverflow, .warning, "More events than the kernel's queue holds; looking at everything")
        }
        guard wake.health != health else { return }
        let former = health
        health = wake.health
        switch health {
        case .watching:
            counters.change { $0.polling = nil }
            if case .gone = former {
                log(.inboxBack, .notice, "The inbox is back")
            } else {
                log(.watchingAgain, .notice, "Watching by events again")
            }
        case .polling(let reason):
            counters.change { $0.polling = reason }
            log(.pollingInstead, .warning, reason, [EventField.reason: .string(reason)])
        case .gone(let error):
            log(.inboxGone, .error, error.description, [EventField.reason: .string(error.description)])
        }
    }
}

extension EventLog {
    fileprivate func refused(_ entry: RefusedEntry) {
        debug("\(entry.path) is left alone: \(entry.reason.rawValue)", [EventField.path: .of(entry.path)])
    }
}
