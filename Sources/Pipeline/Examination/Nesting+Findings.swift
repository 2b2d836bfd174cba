import Settings
import Glibc

extension Premises {
    /// Folders that lie in each other or are the same, and renames that would have to copy.
    func nestingFindings(_ folders: [FolderFacts]) -> [Finding] {
        let named = Dictionary(folders.map { ($0.name, $0) }) { first, _ in first }
        var findings: [Finding] = []
        for (inner, outer, level, why) in Self.harmful {
            guard let inside = named[inner], let outside = named[outer] else { continue }
            guard isPath(inside.realPath, inside: outside.realPath) else { continue }
            let isSame = inside.realPath == outside.realPath
            findings.append(
                Finding(
                    "folders", isSame ? .broken : level,
                    isSame
                        ? "\(inner) and \(outer) are one folder, \(inside.realPath)"
                        : "\(inner) (\(inside.realPath)) lies in \(outer): \(why)",
                    advice: "Give \(inner) a path of its own in gazette.toml",
                    command: editing(nil)))
        }
        return findings + partings(named)
    }

    private static let harmful: [(inner: String, outer: String, level: Finding.Level, why: String)] = [
        ("inbox", "archive", .broken, "what waits would be taken for what was read"),
        ("outbox", "archive", .broken, "editions would be read as articles when the database is made anew"),
        ("rejected", "archive", .broken, "what was rejected would be taken for what was read"),
        ("state", "archive", .broken, "the database would be taken for an article"),
        ("inbox", "outbox", .warning, "whoever reads the outbox sees what was dropped"),
        ("archive", "outbox", .warning, "whoever reads the outbox sees the originals"),
        ("rejected", "outbox", .warning, "whoever reads the outbox sees what was rejected"),
        ("state", "outbox", .warning, "whoever reads the outbox sees the database"),
        ("inbox", "rejected", .warning, "people take back files there"),
        ("archive", "rejected", .warning, "people take back files there"),
        ("inbox", "state", .warning, "people may write into the service's own folder"),
    ]

    /// Files go from the inbox by rename where both are on one file system, else by copy.
    private func partings(_ folders: [String: FolderFacts]) -> [Finding] {
        guard let inbox = folders["inbox"], inbox.device != 0 else { return [] }
        let targets = (settings.configuration.inbox.after == .archive ? ["archive"] : []) + ["rejected"]
        let apart = targets.compactMap { folders[$0] }.filter { $0.device != 0 && $0.device != inbox.device }
        guard !apart.isEmpty else { return [] }
        let names = apart.map(\.name).joined(separator: " and ")
        return [
            Finding(
                "folders", .note, "\(names) and inbox are not on one file system: files are copied, not renamed",
                advice: "Put them on one where many large files come")
        ]
    }

    /// Opens the configuration at a line.
    func editing(_ line: Int?, _ file: String? = nil) -> String? {
        guard let file = file ?? settings.file else { return nil }
        let editor = "${EDITOR:-nano} \(line.map { "+\($0) " } ?? "")\(quoted(file))"
        return file.hasPrefix("/etc/") ? mending.asRoot(editor) : editor
    }
}
