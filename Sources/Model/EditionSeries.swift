/// The row of editions that one belongs to: what names it to a reader.
package struct EditionSeries: Sendable, Equatable {
    /// `daily`: as gazette.toml names it.
    package var name: String
    /// As its reader wants it called.
    package var title: String?
    package var cadence: EditionCadence?

    package init(name: String, title: String? = nil, cadence: EditionCadence? = nil) {
        (self.name, self.title, self.cadence) = (name, title, cadence)
    }
}

/// How often an edition comes; none of these where it comes on some days or several times a day.
package enum EditionCadence: String, Sendable, Codable, CaseIterable {
    case hourly, daily, weekly
}
