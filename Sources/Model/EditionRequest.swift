/// Which edition is to be composed.
package struct EditionRequest: Sendable, Equatable {
    /// The file name without its extension: `2026-11-23-daily`, `2026-11-23T14-hourly`, `2023-11-17--2023-11-21-daily`. The date
    /// at its beginning, the last of two, is the edition's date.
    package var name: String
    /// `daily`
    package var kind: String
    /// What its row of editions is called, and how often it comes; see `Edition`.
    package var title: String?
    package var cadence: EditionCadence?
    /// What arrived in it is taken; instants in seconds since the epoch. Its end is the edition's time.
    package var period: Range<Int64>
    /// For what is shown of times without a zone of their own.
    package var zone: Zone
    package var labels: EditionLabels
    /// How long the reader wants to read.
    package var minutes: Int

    package init(
        name: String, kind: String, period: Range<Int64>, zone: Zone, labels: EditionLabels, minutes: Int
    ) {
        (self.name, self.kind, self.period) = (name, kind, period)
        (self.zone, self.labels, self.minutes) = (zone, labels, minutes)
    }
}

/// The language of headings, counts and dates; quoted text keeps its own.
package enum EditionLabels: String, Sendable, Codable, CaseIterable {
    case chinese = "zh"
    case traditionalChinese = "zh-hant"
    case english = "en"
}

/// A file that no reader could make sense of.
package struct RejectedFile: Sendable, Equatable, Codable {
    /// As it was dropped.
    package var name: String
    /// In words, for a person.
    package var reason: String
    /// What to do about it; may be empty.
    package var advice: String

    package init(name: String, reason: String, advice: String) {
        (self.name, self.reason, self.advice) = (name, reason, advice)
    }
}
