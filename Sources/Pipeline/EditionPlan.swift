import Digests
import Model
package import Settings

/// An edition that the reader wants: when, in which language, how long, in which formats.
package struct EditionPlan: Sendable {
    package let schedule: IssueSchedule
    let labels: EditionLabels
    let minutes: Int
    let formats: Set<EditionFormat>

    package init(_ settings: EditionSchedule) throws {
        schedule = IssueSchedule(
            name: settings.name, minuteOfDay: settings.at.hour * 60 + settings.at.minute,
            zone: try Stages.zone(settings.timezone))
        labels = EditionLabels(settings.labels)
        minutes = settings.minutes
        formats = Set(settings.formats.map(EditionFormat.init))
    }

    func request(for issue: Issue) -> EditionRequest {
        EditionRequest(
            name: issue.name, kind: schedule.name, period: issue.start..<issue.end, zone: schedule.zone,
            labels: labels, minutes: minutes)
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
