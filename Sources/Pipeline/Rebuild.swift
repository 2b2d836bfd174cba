import Digests
import Index
import Model
import Spool

/// Makes a lost database anew from what is kept: originals, people's decisions and the editions of the state folder.
///
/// Ids come from content, so articles, storylines and citations are the ones they were.
package struct Rebuild: Sendable {
    let librarian: Librarian
    let workers: Int
    let signals: ServiceSignals

    package init(librarian: Librarian, workers: Int, signals: ServiceSignals = ServiceSignals()) {
        (self.librarian, self.workers, self.signals) = (librarian, workers, signals)
    }

    /// The number of editions closed again.
    package func run() async throws -> Int {
        let editions = try librarian.keptEditions()
        let originals = librarian.folders.originals
        // In a keep-inbox the originals are what the service is about to read anyway.
        guard originals.isArchive || !editions.isEmpty else { return 0 }
        await librarian.expect(editions)
        try librarian.index.forgetDecisions()
        try await librarian.learnKeptWords()
        let intake = Intake(librarian: librarian, workers: workers, source: originals)
        try await intake.takeAll { _ in signals.extendStart(.seconds(60)) }
        try await librarian.closeAgain(editions)
        return editions.count
    }
}

/// An edition as the state folder keeps it.
struct KeptEdition: Sendable {
    var edition: Edition
    var membership: EditionMembership
}

extension Librarian {
    /// In the order in which they were closed.
    nonisolated func keptEditions() throws -> [KeptEdition] {
        try folders.state.list("editions").filter { $0.hasSuffix(".json") }.compactMap { name in
            let edition = String(name.dropLast(5))
            guard let members = try folders.state.read("editions/\(edition).files"),
                let membership = EditionMembership(members), let edition = try recordedEdition(edition)
            else { return nil }
            return KeptEdition(edition: edition, membership: membership)
        }.sorted { left, right in
            let (former, latter) = (left.membership, right.membership)
            return (former.settled.upperBound, former.place.period.upperBound, left.edition.name)
                < (latter.settled.upperBound, latter.place.period.upperBound, right.edition.name)
        }
    }

    /// From now on these editions' files are received when they were.
    func expect(_ editions: [KeptEdition]) {
        for (file, time) in editions.flatMap(\.membership.received) {
            formerReceipts[file] = min(formerReceipts[file] ?? time, time)
        }
    }

    /// Settles what the editions settled, each as it did, and records them; what was published stays as it is.
    func closeAgain(_ editions: [KeptEdition]) throws {
        var settled: Int64 = 0
        var decisions = try keptDecisions()[...]
        for kept in editions {
            let range = min(kept.membership.settled.lowerBound, settled)..<kept.membership.settled.upperBound
            while let decision = decisions.first, decision.since < range.upperBound {
                try carryOut(decision)
                decisions.removeFirst()
            }
            // Where nothing came between two editions, the second settled nothing.
            if !kept.membership.settled.isEmpty { try settle(range) }
            settled = max(settled, range.upperBound)
            try nameStories(of: kept.edition)
            try record(kept.edition, as: kept.membership.place, settled: kept.membership.settled)
            receiptFloor = max(receiptFloor, settled)
        }
    }
}
