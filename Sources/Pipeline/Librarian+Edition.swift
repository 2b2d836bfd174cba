import Digests
import Index
import Logging
package import Model
import Spool
import Stories

extension Librarian {
    /// Closes an issue with what was received up to now and publishes it; an issue that was closed before is written anew
    /// with what has come since. Killed anywhere and asked again, it ends with the same bytes.
    package func close(_ issue: Issue, of plan: EditionPlan) throws -> Edition {
        try ledger.working { step in
            let period = try period(of: issue)
            try settle(period)
            try learnWords(receivedBefore: period.upperBound)
            step()
            let edition = try compose(issue, of: plan, receivedIn: period)
            step()
            try nameStories(of: edition)
            try publish(edition, formats: plan.formats, period)
            try record(edition, of: plan.schedule, period)
            receiptFloor = max(receiptFloor, period.upperBound)
            step()
            try publishFrontPage()
            counters.change { $0.lastEdition = edition.name }
            try report(edition, period)
            return edition
        }
    }

    /// The instants of receipt that an issue covers: from the end of the one before to just after the last article.
    private func period(of issue: Issue) throws -> Range<Int64> {
        let former = try index.edition(named: issue.name)
        let start = try former?.period.lowerBound ?? index.lastEdition(of: issue.schedule)?.period.upperBound ?? 0
        let end = max(Clock.now() + 1, receiptFloor, former?.period.upperBound ?? start, start)
        return start..<end
    }

    /// The canonical pass: the order of arrival plays no part in what comes of it.
    func settle(_ period: Range<Int64>) throws {
        var settled = StoryBoard()
        try index.placedEntries(receivedBefore: period.lowerBound, newest: Limits().articles) { entry, placement in
            settled.restore(entry, at: placement)
        }
        let keys = try index.canonicalKeys(receivedIn: period).map { CanonicalKey(time: $0.time, id: $0.id) }
        let settlement = try Stories.settle(keys, onto: &settled) { try index.entry($0) }
        try index.applyPlacements(settlement.placements, at: .settled)
        for merge in settlement.merges { try index.mergeStory(merge.old, into: merge.new) }
        board = settled
    }

    private func publish(_ edition: Edition, formats: Set<EditionFormat>, _ period: Range<Int64>) throws {
        let files = try render(edition, as: formats, base: baseURL, with: stages.templates, article: analysedArticle)
            .map { Outbox.File(path: $0.path, bytes: $0.bytes) }
        _ = try folders.outbox.publish(files)
        _ = try folders.state.publish(encode(edition), at: "editions/\(edition.name).json")
        _ = try folders.state.publish(members(receivedIn: period), at: "editions/\(edition.name).files")
    }

    func record(_ edition: Edition, of schedule: IssueSchedule, _ period: Range<Int64>) throws {
        let quotes = edition.stories.flatMap { story in
            story.sentences.map { EditionRecord.Quote(story: story.id, article: $0.article, utf8: $0.utf8) }
        }
        try index.closeEdition(
            EditionRecord(
                name: edition.name, series: schedule.name, period: period,
                digest: ContentHasher.hash(encode(edition)), quotes: quotes))
    }

    /// For a rebuild: the period, and each file of it with its time of receipt, a line each.
    private func members(receivedIn period: Range<Int64>) throws -> [UInt8] {
        let files = try index.receipts(in: period).map { "\($0.file) \($0.received)\n" }
        return Array("\(period.lowerBound) \(period.upperBound)\n\(files.joined())".utf8)
    }

    /// One notice, with the files of the period, rejected ones too; as many as an entry of the journal holds, which takes
    /// 1024 fields. The others' ids follow in entries of their own.
    private func report(_ edition: Edition, _ period: Range<Int64>) throws {
        let rejected = try index.rejectedRecords().filter { period.contains($0.file.received) }.map(\.file.hash.fileID)
        let files = try index.receipts(in: period).map(\.file) + rejected
        let articles = edition.stories.flatMap(\.sources).prefix(400).map(\.article)
        let fields: [String: Logger.MetadataValue] = [
            EventField.edition: .string(edition.name), EventField.count: .of(edition.counts.articles),
            EventField.path: .string("\(folders.outbox.folder)/editions"),
        ]
        for start in stride(from: 0, to: max(1, files.count), by: 500) {
            var part = fields
            part[EventField.fileID] = .array(files[start..<min(start + 500, files.count)].map { .of($0) })
            if start == 0 { part[EventField.articleID] = .array(articles.map { .of($0) }) }
            log(
                .editionPublished, start == 0 ? .notice : .info,
                "\(edition.name): \(edition.counts.articles) articles, \(edition.stories.count) storylines", part)
        }
    }
}
