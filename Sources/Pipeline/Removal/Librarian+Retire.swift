import Index
import Logging
import Model
package import Settings
import Spool

/// What was older than the settings allow.
struct Retirement: Sendable, Equatable {
    var articles = 0
    var originals = 0
    var rejected = 0
    /// Articles of that age that stay: an edition names them.
    var cited = 0

    var isEmpty: Bool { articles + originals + rejected == 0 }
}

extension Librarian {
    /// How many articles go in one step, between which others come to their turn.
    private static let lot = 500

    /// Removes what is older than the settings allow, but for what editions name: what is cut short goes on the next time.
    package func retire(_ ages: Configuration.Retention, at now: Int64) async throws {
        func limit(_ age: Duration) -> Int64 { now - age.components.seconds }
        var retirement = Retirement()
        let cited = try ledger.working { try citedArticles($0) }
        if let age = ages.rejected { retirement.rejected = try retireRejected(before: limit(age)) }
        if let age = ages.archive {
            retirement.originals = try await retireOriginals(before: limit(age), apartFrom: cited)
        }
        if let age = ages.articles {
            retirement.articles = try await retireArticles(before: limit(age))
            retirement.cited = try index.countArticles(receivedBefore: limit(age))
        }
        report(retirement)
    }

    private func retireArticles(before instant: Int64) async throws -> Int {
        var count = 0
        while !Task.isCancelled {
            // Of this moment: between two lots an edition may have been published.
            let cited = try ledger.working { try citedArticles($0) }
            let lot = try index.articles(receivedBefore: instant, apartFrom: cited, limit: Self.lot)
            guard !lot.isEmpty else { break }
            try ledger.working { step in
                var removal = try index.removal(of: lot)
                (removal.originals, removal.keepsFiles) = ([], true)
                _ = try carryOut(removal, step)
            }
            count += lot.count
            await Task.yield()
        }
        return count
    }

    private func retireOriginals(before instant: Int64, apartFrom cited: Set<ArticleID>) async throws -> Int {
        guard folders.inbox.after == .archive else { return 0 }
        var count = 0
        for original in try index.originals(receivedBefore: instant, apartFrom: cited) where !Task.isCancelled {
            try ledger.working { _ in
                count += try remove(original).isEmpty ? 0 : 1
                try index.noteRemovedOriginal(original.hash)
            }
            await Task.yield()
        }
        return count
    }

    private func retireRejected(before instant: Int64) throws -> Int {
        try ledger.working { _ in
            let removed = try folders.rejected.remove(rejectedBefore: instant)
            try index.forgetRejections(receivedBefore: instant)
            return removed.count
        }
    }

    private func report(_ retirement: Retirement) {
        guard !retirement.isEmpty else { return }
        let stay = retirement.cited > 0 ? "; \(retirement.cited) older articles stay, editions name them" : ""
        let words =
            "\(retirement.articles) articles, \(retirement.originals) originals, "
            + "\(retirement.rejected) rejected files\(stay)"
        log(
            .retired, .notice, "Removed by [retention]: \(words)",
            [EventField.reason: .string(words), EventField.count: .of(retirement.articles)])
    }
}
