/// How an output writes what it is given.
struct OutputForm: Sendable {
    var labels: Labels
    var escaping: Escaping
    var links: Links
    /// The edition's; times of other years name theirs.
    var year: String

    func view() -> View { View(escaping: escaping) }
}
