import Model

/// Which edition somebody wants written, and in what form.
package struct EditionOrder: Sendable, Equatable, Codable {
    /// Of an edition (`daily`: its issue of today) or of an issue (`2026-11-23-daily`).
    package var name: String
    /// The issue of this day.
    package var on: String?
    /// One edition over these days and all between; both or none.
    package var from: String?
    package var to: String?
    /// Otherwise than gazette.toml has it.
    package var minutes: Int?
    package var labels: String?
    package var formats: [String]?

    package init(_ name: String) { self.name = name }

    func write(to json: inout JSONWriter) {
        json.field("name", name)
        if let on { json.field("on", on) }
        if let from { json.field("from", from) }
        if let to { json.field("to", to) }
        if let minutes { json.field("minutes", minutes) }
        if let labels { json.field("labels", labels) }
        guard let formats else { return }
        json.key("formats")
        json.array(of: formats) { $0.value($1) }
    }
}
