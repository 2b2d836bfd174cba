import Digests
import Index
import Model
import Spool

/// Makes a lost database anew from what is kept: originals, and the editions of the state folder.
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
        try await librarian.learnKeptWords()
        let intake = Intake(librarian: librarian, workers: workers, source: originals)
        try await intake.takeAll { _ in signals.extendStart(.seconds(60)) }
        for edition in editions { try await librarian.closeAgain(edition) }
        return editions.count
    }
}

/// An edition as the state folder keeps it.
struct KeptEdition: Sendable {
    var edition: Edition
    /// Of receipt.
    var period: Range<Int64>
    var received: [FileID: Int64]
}

extension Librarian {
    /// In the order of their periods.
    nonisolated func keptEditions() throws -> [KeptEdition] {
        try folders.state.list("editions").filter { $0.hasSuffix(".json") }.compactMap { name in
            let files = "editions/" + name.dropLast(5) + ".files"
            guard let json = try folders.state.read("editions/\(name)"), let members = try folders.state.read(files)
            else { return nil }
            return KeptEdition(try decodeEdition(json), members: String(decoding: members, as: UTF8.self))
        }.sorted { $0.period.lowerBound < $1.period.lowerBound }
    }

    /// From now on these editions' files are received when they were.
    func expect(_ editions: [KeptEdition]) {
        for edition in editions { formerReceipts.merge(edition.received) { min($0, $1) } }
    }

    /// Settles a kept edition's period and records it; what was published stays as it is.
    func closeAgain(_ kept: KeptEdition) throws {
        guard let plan = schedules.first(where: { $0.schedule.issue(named: kept.edition.name) != nil }) else { return }
        try settle(kept.period)
        try nameStories(of: kept.edition)
        try record(kept.edition, of: plan.schedule, kept.period)
        receiptFloor = max(receiptFloor, kept.period.upperBound)
    }
}

extension KeptEdition {
    fileprivate init?(_ edition: Edition, members: String) {
        var lines = members.split(separator: "\n").map { $0.split(separator: " ") }.filter { $0.count == 2 }
        guard let first = lines.first, let start = Int64(first[0]), let end = Int64(first[1]), start <= end else {
            return nil
        }
        lines.removeFirst()
        (self.edition, period) = (edition, start..<end)
        received = Dictionary(
            lines.compactMap { line in
                guard let file = FileID(String(line[0])), let time = Int64(line[1]) else { return nil }
                return (file, time)
            }, uniquingKeysWith: { min($0, $1) })
    }
}
