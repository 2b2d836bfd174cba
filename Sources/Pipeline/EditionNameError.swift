/// Why there is no such edition.
package enum EditionNameError: Error, Equatable, CustomStringConvertible {
    case unknown(String, known: [String])
    case noDate(String)
    case backwards(from: String, to: String)
    case future(String, today: String)
    case out(String)
    case noForm(String, known: [String])
    /// No article is in its period; the days on either side that have some.
    case nothing(String, nearest: [String])

    package var description: String {
        switch self {
        case .unknown(let name, let known):
            "No edition is called '\(name)'. Those set in gazette.toml: \(known.joined(separator: ", "))."
        case .noDate(let text): "'\(text)' is no date. Write it as 2023-11-21."
        case .backwards(let from, let to): "From \(from) to \(to) is no period: the second day comes before the first."
        case .future(let name, let today): "\(name) is yet to come. Today is \(today)."
        case .out(let name):
            "\(name) is out already, and what an edition has published stays: it can be had in other formats only."
        case .noForm(let name, let known): "There is no '\(name)'. Choose of \(known.joined(separator: ", "))."
        case .nothing(let name, let nearest):
            "\(name): no article is from that time."
                + (nearest.isEmpty ? "" : " The nearest ones are of \(nearest.joined(separator: " and ")).")
        }
    }
}
