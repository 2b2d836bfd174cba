import Model
package import Settings
import Spool

/// The hashes of an edition's files in the outbox as they were written, a line each: `HASH  editions/NAME.html`, in order of
/// path, as `sha256sum --check` reads it. It is kept as `editions/NAME.sums` in the state folder.
struct EditionSums: Equatable {
    private(set) var hashes: [String: String] = [:]

    init() {}

    /// Lines that are none are left out.
    init(_ bytes: [UInt8]) {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let parts = line.split(separator: "  ", maxSplits: 1)
            if parts.count == 2 { hashes[String(parts[1])] = String(parts[0]) }
        }
    }

    mutating func note(_ file: Outbox.File) { hashes[file.path] = ContentHasher.hash(file.bytes).description }

    var paths: [String] { hashes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }

    var bytes: [UInt8] { Array(paths.map { "\(hashes[$0] ?? "")  \($0)\n" }.joined().utf8) }

    static func path(of edition: String) -> String { "editions/\(edition).sums" }
}

extension Librarian {
    /// Writes down what an edition's files are, beside those of other forms that were written before.
    func noteSums(of files: [Outbox.File], edition: String) throws {
        let path = EditionSums.path(of: edition)
        var sums = EditionSums(try folders.state.read(path) ?? [])
        for file in files { sums.note(file) }
        _ = try folders.state.publish(sums.bytes, at: path)
    }
}

/// An edition's files that are not as they were written: somebody has changed them, or a disk.
///
/// - Returns: paths below the outbox; those that are gone are `missing`. Nothing is known of what an older program wrote.
package func changedFiles(of edition: String, _ settings: Settings) throws -> (changed: [String], missing: [String]) {
    let state = Outbox(folder: settings.folders.state)
    let outbox = Outbox(folder: settings.folders.outbox)
    guard let bytes = try state.read(EditionSums.path(of: edition)) else { return ([], []) }
    let sums = EditionSums(bytes)
    var (changed, missing): ([String], [String]) = ([], [])
    for path in sums.paths where path.hasPrefix("editions/") && !path.contains("..") {
        guard let bytes = try outbox.read(path) else {
            missing.append(path)
            continue
        }
        if ContentHasher.hash(bytes).description != sums.hashes[path] { changed.append(path) }
    }
    return (changed, missing)
}
