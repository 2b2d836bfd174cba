import Digests
package import Model
package import Settings
import Spool

extension Librarian {
    /// An edition as it was published. A damaged record is made good from the copy in the outbox; where that is none either,
    /// the edition is as if it had never been, until somebody repairs it: `gazette verify` says so.
    nonisolated func recordedEdition(_ name: String) throws -> Edition? {
        let path = "editions/\(name).json"
        guard let bytes = try folders.state.read(path) else { return nil }
        if let edition = try edition(in: bytes) { return edition }
        guard let copy = try folders.outbox.read(path), let edition = try edition(in: copy), edition.name == name else {
            return nil
        }
        _ = try folders.state.publish(copy, at: path)
        return edition
    }

    /// `nil` for what is no edition.
    private nonisolated func edition(in bytes: [UInt8]) throws -> Edition? {
        do { return try decodeEdition(bytes) } catch is DecodingError { return nil }
    }
}

/// An edition as it was published, from the state folder; `nil` where there is none of that name.
package func keptEdition(_ name: String, _ settings: Settings) throws -> Edition? {
    guard let bytes = try Outbox(folder: settings.folders.state).read("editions/\(name).json") else { return nil }
    return try decodeEdition(bytes)
}

/// An edition as it was published, in plain text; `nil` where there is none of that name.
package func editionText(_ name: String, _ settings: Settings) throws -> String? {
    guard let edition = try keptEdition(name, settings) else { return nil }
    let base = settings.configuration.outbox.baseURL
    return renderText(
        edition, base: base.isEmpty ? settings.folders.outbox : base, with: try Stages(settings).templates)
}
