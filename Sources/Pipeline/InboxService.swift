import Index
import Logging
import Model
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
    /// Files were left that had changed before they could be claimed.
    private var isLeft = false
    /// Where the surroundings refused last.
    private var place = ""
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
            let isBehind = patience.isWaiting || isLeft
            isLeft = false
            var scan = try await scan(isBehind ? .everything : wake.look)
            if !isReady {
                becomeReady()
                service.librarian.stages.rest()
            }
            let didWork = !scan.ready.isEmpty
            while !scan.ready.isEmpty, !Task.isShuttingDownGracefully {
                if try await !service.intake.take(scan.ready) { isLeft = true }
                guard scan.isPartial else { break }
                scan = try await self.scan(.everything)
            }
            if didWork { returnFreeMemory() }
            counters.count(.waiting(scan.waiting))
            deadline = [scan.next, isLeft ? max(.seconds(1), inbox.settings.settle) : nil].compactMap(\.self).min()
                .map { .now + $0 }
            recovered()
        } catch {
            guard let trouble = Surroundings(error, state: service.librarian.folders.state.folder) else { throw error }
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
        isReady = true
        service.signals.ready(counters.snapshot.line)
        log(.ready, .info, "Ready: the inbox is scanned and the outbox can be written")
    }

    private mutating func wait(for trouble: Surroundings) {
        let pause = patience.pause()
        deadline = .now + pause
        guard counters.snapshot.gone == nil else { return }  // said already
        if counters.snapshot.trouble != trouble.reason {
            log.trouble(trouble)
        }
        place = trouble.path
        counters.change { $0.trouble = trouble.reason }
    }

    private mutating func recovered() {
        guard patience.recovered(), counters.snapshot.trouble != nil else { return }
        counters.change { $0.trouble = nil }
        log(.surroundingsRecovered, .notice, "Going on where it stopped", [EventField.path: .string(place)])
    }

    private mutating func note(_ wake: WakeUp) {
        if wake.overflowed {
            log(.queueOverflow, .warning, "More events than the kernel's queue holds; looking at everything")
        }
        guard wake.health != health else { return }
        let former = health
        health = wake.health
        counters.note(health)
        log.change(from: former, to: health, of: inbox.settings.path)
    }
}

extension Counters {
    fileprivate func note(_ health: WatchHealth) {
        change { counts in
            (counts.polling, counts.gone) = (nil, nil)
            switch health {
            case .watching: break
            case .polling(let reason): counts.polling = "polling: \(reason)"
            case .gone(let error): counts.gone = error.description
            }
        }
    }
}

extension EventLog {
    fileprivate func change(from former: WatchHealth, to health: WatchHealth, of inbox: String) {
        var fields: [String: Logger.MetadataValue] = [EventField.path: .string(inbox)]
        if case .gone = former { self(.inboxBack, .notice, "The inbox is back", fields) }
        switch health {
        case .watching:
            if case .polling = former { self(.watchingAgain, .notice, "Watching by events again", fields) }
        case .polling(let reason):
            fields[EventField.reason] = .string(reason)
            self(.pollingInstead, .warning, reason, fields)
        case .gone(let error):
            fields[EventField.reason] = .string(error.description)
            self(.inboxGone, .error, error.description, fields)
        }
    }
}

extension EventLog {
    fileprivate func refused(_ entry: RefusedEntry) {
        debug("\(entry.path) is left alone: \(entry.reason.rawValue)", [EventField.path: .of(entry.path)])
    }
}
