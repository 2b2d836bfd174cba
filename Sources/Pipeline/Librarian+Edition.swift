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
        try working(at: .edition) { step in
            let period = try period(of: issue)
            let settled = min(try index.settledForGood(apartFrom: issue.name), period.upperBound)..<period.upperBound
            // What is learned is known from the period's end on, so the edition's articles are read without it.
            let words = try beside {
                settled.isEmpty ? [] : try self.newWords(receivedBefore: settled.upperBound)
            } _: {
                if !settled.isEmpty { try settle(settled, step) }
            }.aside
            step()
            let missed = try index.lastEdition(of: issue.schedule, apartFrom: issue.name)
                .flatMap { plan.schedule.issue(named: $0.name)?.end }
            let issue = issue.covering(since: missed ?? issue.start)
            let request = plan.request(for: issue.name, issue.start..<issue.end)
            let composition = try compose(request, of: plan, Coverage(.receipt, period, plan.scope), step)
            if !settled.isEmpty { try learn(words) }
            step()
            try publish(composition, as: .inTime(period), settled: settled, formats: plan.formats, step)
            step()
            counters.change { $0.lastEdition = composition.edition.name }
            try report(composition.edition, period)
            return composition.edition
        }
    }

    /// Composes an edition of articles of a time that is past. It stands aside of the row of issues: the next one that is due
    /// has what it would have had.
    func close(_ past: PastIssue, of plan: EditionPlan) throws -> Edition {
        try working(at: .edition) { step in
            let coverage = Coverage(.publication, past.period, plan.scope)
            guard try !index.articles(of: coverage).isEmpty || !index.otherArticles(of: coverage).isEmpty else {
                throw EditionNameError.nothing(past.name, nearest: try daysAround(past.period, plan.schedule.zone))
            }
            let settled = try settleWhatHasCome(step)
            step()
            let composition = try compose(plan.request(for: past.name, past.period), of: plan, coverage, step)
            step()
            try publish(composition, as: .lookingBack(past.period), settled: settled, formats: plan.formats, step)
            step()
            try report(composition.edition, settled)
            return composition.edition
        }
    }

    private func working<Result>(
        at stage: Counters.Stage, _ body: (_ step: @escaping @Sendable () -> Void) throws -> Result
    ) throws -> Result {
        try counters.timing(stage) { try ledger.working(body) }
    }

    private func daysAround(_ period: Range<Int64>, _ zone: Zone) throws -> [String] {
        let times = try index.times(around: period)
        return [times.before, times.after].compactMap { $0.map { isoDate(zone.civil(at: $0).daysSinceEpoch) } }
    }

    /// An edition cites storylines, so articles that have none for good are given theirs first.
    private func settleWhatHasCome(_ step: () -> Void) throws -> Range<Int64> {
        let start = try index.settledUntil()
        let settled = try start..<max(start, endOfReceipts())
        guard try !index.canonicalKeys(receivedIn: settled).isEmpty else { return start..<start }
        try settle(settled, step)
        try learnWords(receivedBefore: settled.upperBound)
        return settled
    }

    /// The instants of receipt that an issue covers: from the end of the one before to just after the last article.
    private func period(of issue: Issue) throws -> Range<Int64> {
        var former = try index.edition(named: issue.name)
        if former?.looksBack == true { former = nil }
        let start = try former?.period.lowerBound ?? index.lastEdition(of: issue.schedule)?.period.upperBound ?? 0
        return try start..<max(endOfReceipts(), former?.period.upperBound ?? start, start)
    }

    /// The instant after all that has been received. It may lie in the future: what comes in the second of an edition counts as
    /// received after it, and so on for each edition of that second.
    private func endOfReceipts() throws -> Int64 {
        max(try max(Clock.now(), index.lastReceipt() ?? 0) + 1, receiptFloor)
    }

    /// The canonical pass: the order of arrival plays no part in what comes of it. None where nothing came: whether two editions
    /// close within one second or not must not tell.
    func settle(_ period: Range<Int64>, _ step: () -> Void = {}) throws {
        let keys = try index.canonicalKeys(receivedIn: period).map { CanonicalKey(time: $0.time, id: $0.id) }
        guard !keys.isEmpty else { return }
        var settled = try placedBoard(before: period.lowerBound, step)
        // Each time what has grown apart is less; killed in between, the next run goes on.
        while case let apart = try apart(settled, step), !apart.isEmpty {
            try index.splitOff(apart)
            settled = try placedBoard(before: period.lowerBound, step)
        }
        let settlement = try Stories.settle(keys, onto: &settled, progress: { _ in step() }, loading: readyEntries)
        try index.applyPlacements(settlement.placements, at: .settled)
        for merge in settlement.merges { try index.mergeStory(merge.old, into: merge.new) }
        replaceBoard(by: settled)
    }

    private func apart(_ board: StoryBoard, _ step: () -> Void) throws -> [ArticleID: Placement] {
        try board.grownApart(isFree: isFree) { id in
            step()
            return try index.entry(id)
        }
    }

    /// Whether no storyline, present or former, has an id.
    private func isFree(_ story: StoryID) throws -> Bool {
        try index.current(story) == story && index.articles(of: story).isEmpty && index.storyRecord(story) == nil
    }

    /// Names its storylines, writes its files, and writes it down: in this order, so that a kill leaves nothing half done.
    private func publish(
        _ composition: Composition, as place: EditionPlace, settled: Range<Int64>, formats: Set<EditionFormat>,
        _ step: () -> Void
    ) throws {
        let edition = composition.edition
        try nameStories(of: edition)
        try publishAgain(edition, formats: formats) { try composition.analysedArticle($0) ?? self.analysedArticle($0) }
        _ = try folders.state.publish(try encode(edition), at: "editions/\(edition.name).json")
        let membership = EditionMembership(
            place: place, settled: settled, received: try index.receipts(in: place.received ?? settled))
        _ = try folders.state.publish(membership.bytes, at: "editions/\(edition.name).files")
        step()
        try publishPages(of: edition, place.received ?? settled, step: step)
        try record(edition, as: place, settled: settled)
        receiptFloor = max(receiptFloor, settled.upperBound)
    }

    /// An edition's files in the outbox.
    func publishAgain(
        _ edition: Edition, formats: Set<EditionFormat>, article: (ArticleID) throws -> AnalysedArticle?
    ) throws {
        let files = try render(edition, as: formats, base: baseURL, with: stages.templates, article: article)
            .map { Outbox.File(path: $0.path, bytes: $0.bytes) }
        _ = try folders.outbox.publish(files)
        try noteSums(of: files, edition: edition.name)
    }

    func record(_ edition: Edition, as place: EditionPlace, settled: Range<Int64>) throws {
        let told = edition.stories.flatMap { story in
            story.quotes.map { sentence, kind in
                EditionRecord.Quote(
                    story: story.id, article: sentence.article, utf8: sentence.utf8, kind: kind, day: sentence.day)
            }
        }
        let listed = edition.lines.compactMap { line in
            line.sentence.map {
                EditionRecord.Quote(story: line.story, article: $0.article, utf8: $0.utf8, kind: .line, day: $0.day)
            }
        }
        var record = EditionRecord(
            name: edition.name, series: edition.kind, period: place.period,
            digest: ContentHasher.hash(try encode(edition)), quotes: told + listed)
        (record.looksBack, record.settled) = (place.received == nil, settled)
        if !record.looksBack { record.prospects = prospects(of: edition) }
        try index.closeEdition(record)
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
