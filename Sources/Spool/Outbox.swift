/// The folder that people read: each file is written whole or not at all.
package struct Outbox: Sendable {
    package enum Durability: Sendable {
        /// On the disk when the call returns, also after a power cut.
        case powerCut
        /// Whole or not there after a kill; a power cut within seconds may lose it. For what can be written again.
        case kill
    }

    package struct File: Sendable {
        package var path: String
        package var bytes: [UInt8]
        package init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }
    }

    package init(folder: String) {}

    /// Writes one file, `editions/2026-11-23-daily.html`, creating folders. `false` when it had these bytes already.
    package func publish(_ bytes: [UInt8], at path: String) throws(SurroundingsError) -> Bool { false }

    /// Writes many files, cheaper than one by one; the count of those that changed.
    package func publish(_ files: [File], durability: Durability = .powerCut) throws(SurroundingsError) -> Int { 0 }

    package func exists(_ path: String) throws(SurroundingsError) -> Bool { false }

    /// `nil` when there is none.
    package func read(_ path: String) throws(SurroundingsError) -> [UInt8]? { nil }

    /// `false` when there was none.
    package func remove(_ path: String) throws(SurroundingsError) -> Bool { false }

    /// Names (not folders) directly in a folder, in order; empty when it is not there.
    package func list(_ folder: String) throws(SurroundingsError) -> [String] { [] }

    /// Creates the folder, proves that it can be written, and removes what a kill left half written. For the start.
    package func prepare() throws(SurroundingsError) {}
}
