import Index
package import Model

extension Librarian {
    /// Closes the edition with a plan's name (`daily`: the issue of today) or an issue's (`2026-11-23-daily`).
    package func closeEdition(named name: String) throws -> Edition {
        for plan in schedules {
            if name == plan.schedule.name { return try close(plan.schedule.issue(on: max(Clock.now(), 0)), of: plan) }
            guard let issue = plan.schedule.issue(named: name) else { continue }
            let last = try lastIssue(of: plan.schedule)
            if let last, issue.day < last.day { throw EditionNameError.past(name, last: last.name) }
            let today = plan.schedule.issue(on: Clock.now())
            guard issue.day <= max(today.day, last?.day ?? today.day) else {
                throw EditionNameError.future(name, today: today.name)
            }
            return try close(issue, of: plan)
        }
        throw EditionNameError.unknown(name, known: schedules.map(\.schedule.name))
    }
}

/// Why there is no such edition.
package enum EditionNameError: Error, Equatable, CustomStringConvertible {
    case unknown(String, known: [String])
    case past(String, last: String)
    case future(String, today: String)

    package var description: String {
        switch self {
        case .unknown(let name, let known):
            "No edition is called '\(name)'. Those set in gazette.toml: \(known.joined(separator: ", "))."
        case .past(let name, let last):
            "\(name) is past: what an edition has published stays. The newest one is \(last)."
        case .future(let name, let today): "\(name) is yet to come. Today's is \(today)."
        }
    }
}
