import Digests
import Index
import Model
package import Settings

/// An edition that the reader wants: when, of what, in which language, how long, in which formats.
package struct EditionPlan: Sendable {
    package let schedule: IssueSchedule
    private(set) var labels: EditionLabels
    private(set) var minutes: Int
    private(set) var formats: Set<EditionFormat>
    let scope: ArticleScope
    let takesFollowedOnly: Bool
    private let title: String?
    private let cadence: EditionCadence?

    package init(_ settings: EditionSchedule) throws {
        schedule = IssueSchedule(
            name: settings.name, minutesOfDay: settings.at.minutesOfDay,
            weekdays: Set(settings.days.compactMap(EditionSchedule.Weekday.allCases.firstIndex).map { $0 + 1 }),
            zone: try Stages.zone(settings.timezone))
        labels = EditionLabels(settings.labels)
        minutes = settings.minutes
        formats = Set(settings.formats.map(EditionFormat.init))
        scope = ArticleScope(
            collections: settings.collections, languages: settings.languages, query: settings.query)
        takesFollowedOnly = settings.stories == .followed
        title = settings.title.isEmpty ? nil : settings.title
        cadence = EditionCadence(settings)
    }

    func request(for name: String, _ period: Range<Int64>) -> EditionRequest {
        var request = EditionRequest(
            name: name, kind: schedule.name, period: period, zone: schedule.zone, labels: labels, minutes: minutes)
        (request.title, request.cadence) = (title, cadence)
        return request
    }

    /// With what an order wants otherwise.
    func adapted(to order: EditionOrder) throws -> EditionPlan {
        var plan = self
        if let minutes = order.minutes { plan.minutes = max(1, min(120, minutes)) }
        if let labels = order.labels {
            guard let labels = EditionSchedule.Labels(rawValue: labels) else {
                throw EditionNameError.noForm(labels, known: EditionSchedule.Labels.allCases.map(\.rawValue))
            }
            plan.labels = EditionLabels(labels)
        }
        guard let formats = order.formats else { return plan }
        plan.formats = try Set(
            formats.map { name in
                guard let format = EditionSchedule.Format(rawValue: name) else {
                    throw EditionNameError.noForm(name, known: EditionSchedule.Format.allCases.map(\.rawValue))
                }
                return EditionFormat(format)
            })
        return plan
    }
}

extension EditionSchedule.Times {
    fileprivate var minutesOfDay: [Int] {
        switch self {
        case .hourly: (0..<24).map { $0 * 60 }
        case .at(let times): times.map { $0.hour * 60 + $0.minute }
        }
    }
}

extension EditionFormat {
    init(_ format: EditionSchedule.Format) {
        self =
            switch format {
            case .html: .html
            case .md: .md
            case .epub: .epub
            case .json: .json
            case .eml: .eml
            }
    }
}

extension EditionCadence {
    /// `nil` where it comes several times a day, or on several days but not on all.
    fileprivate init?(_ settings: EditionSchedule) {
        let isOnceADay = settings.at.minutesOfDay.count == 1
        switch (settings.at, settings.days.count) {
        case (.hourly, 7): self = .hourly
        case (.at, 7) where isOnceADay: self = .daily
        case (.at, 1) where isOnceADay: self = .weekly
        default: return nil
        }
    }
}
