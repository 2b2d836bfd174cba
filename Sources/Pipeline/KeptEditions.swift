import Digests
package import Model
package import Settings
import Spool

/// An edition as it was published, from the state folder; `nil` where there is none of that name.
package func keptEdition(_ name: String, _ settings: Settings) throws -> Edition? {
    guard let bytes = try Outbox(folder: settings.folders.state).read("editions/\(name).json") else { return nil }
    return try decodeEdition(bytes)
}
