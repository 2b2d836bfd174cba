import Digests
import Index
package import Model
import Spool

/// An edition of a period that is over, of the articles' own times.
struct PastIssue: Sendable, Equatable {
    var name: String
    var period: Range<Int64>
}

/// What an order comes to.
private enum Wanted {
    case current(Issue)
    case kept(Edition)
    case past(PastIssue)
}

extension Librarian {
    /// Closes the edition that is asked for: the issue of today with what has come; one that is out again as it was; one of
    /// a day that never had its issue, or of any period, from the articles of that time.
    package func closeEdition(_ order: EditionOrder) throws -> Edition {
        let (plan, days) = try plan(for: order)
        let adapted = try plan.adapted(to: order)
        switch try wanted(order, of: plan, days) {
        case .current(let issue): return try close(issue, of: adapted)
        case .past(let past): return try close(past, of: adapted)
        case .kept(let edition):
            guard order.minutes == nil, order.labels == nil else { throw EditionNameError.out(edition.name) }
            try publishAgain(edition, formats: adapted.formats, article: analysedArticle)
            return edition
        }
    }

    /// The edition, and the first and last civil day where some are asked for.
    private func plan(for order: EditionOrder) throws -> (EditionPlan, ClosedRange<Int>?) {
        let unknown = EditionNameError.unknown(order.name, known: schedules.map(\.schedule.name))
        guard let plan = schedules.first(where: { $0.schedule.isNamed(order.name) }) else { throw unknown }
        if plan.schedule.name != order.name { return (plan, plan.schedule.days(ofPeriodNamed: order.name)) }
        guard let first = order.on ?? order.from else { return (plan, nil) }
        let last = order.on ?? order.to ?? first
        let days = (try civilDay(orThrow: first), try civilDay(orThrow: last))
        guard days.0 <= days.1 else { throw EditionNameError.backwards(from: first, to: last) }
        return (plan, days.0...days.1)
    }

    private func civilDay(orThrow text: String) throws -> Int {
        guard let day = Pipeline.civilDay(text) else { throw EditionNameError.noDate(text) }
        return day
    }

    private func wanted(_ order: EditionOrder, of plan: EditionPlan, _ days: ClosedRange<Int>?) throws -> Wanted {
        let (schedule, now) = (plan.schedule, max(Clock.now(), 0))
        let current = schedule.issue(on: now)
        let named = schedule.issue(named: order.name)
        guard let days = days ?? named.map({ $0.day...$0.day }) else { return .current(current) }
        let issue = named ?? schedule.issue(of: days)
        if issue == current || issue?.isNamedByTime != true && days == current.day...current.day {
            return .current(current)
        }
        let past = issue.map { $0.isNamedByTime ? PastIssue(name: $0.name, period: $0.start..<$0.end) : nil }
        let name = issue?.name ?? schedule.name(ofPeriod: days)
        let last = try lastIssue(of: schedule)
        let due = schedule.due(at: now, lastClosed: last, since: try index.firstReceipt())
        if let due, due == issue { return .current(due) }
        let isOver = days.upperBound < current.day || (issue?.isNamedByTime == true && (issue?.end ?? .max) <= now)
        if isOver || last == issue, let edition = try keptEdition(name) { return .kept(edition) }
        guard isOver || days.upperBound == current.day && issue == nil else {
            throw EditionNameError.future(name, today: isoDate(current.day))
        }
        return .past(past.flatMap { $0 } ?? PastIssue(name: name, period: schedule.period(of: days)))
    }

    /// One that a kill kept from being written down is composed again.
    private func keptEdition(_ name: String) throws -> Edition? {
        guard try index.edition(named: name) != nil else { return nil }
        return try recordedEdition(name)
    }
}

extension IssueSchedule {
    func isNamed(_ text: String) -> Bool {
        text == name || issue(named: text) != nil || days(ofPeriodNamed: text) != nil
    }

    /// `2023-11-17--2023-11-21-daily`; of one day the name of its issue.
    func name(ofPeriod days: ClosedRange<Int>) -> String {
        days.count == 1
            ? "\(isoDate(days.lowerBound))-\(name)" : "\(isoDate(days.lowerBound))--\(isoDate(days.upperBound))-\(name)"
    }

    /// Of a name as `name(ofPeriod:)` gives it; `nil` for any other.
    func days(ofPeriodNamed text: String) -> ClosedRange<Int>? {
        guard text.hasSuffix("-" + name), let first = civilDay(text.prefix(10)),
            let last = civilDay(text.dropFirst(12).prefix(10)), first < last, name(ofPeriod: first...last) == text
        else { return nil }
        return first...last
    }

    /// The issue that a single day stands for.
    func issue(of days: ClosedRange<Int>) -> Issue? {
        days.count == 1 ? issue(named: name(ofPeriod: days)) : nil
    }

    /// Of one day with the days before it that the edition leaves to it, or of all the days.
    func period(of days: ClosedRange<Int>) -> Range<Int64> {
        days.count == 1
            ? wholeDay(days.lowerBound) : midnight(days.lowerBound)..<midnight(days.upperBound + 1)
    }
}
