import Glibc
import Model
import Spool
import TestSupport
import Testing

/// An inbox with its folders beside it, and what a feeder program does to it.
struct Playground: Sendable {
    let root: String
    var inboxPath: String { root + "/inbox" }
    var archivePath: String { root + "/archive" }
    var rejectedPath: String { root + "/rejected" }
    var settings: InboxSettings

    init(_ root: String, after: AfterReading = .archive, settle: Duration = .seconds(2)) {
        self.root = root
        settings = InboxSettings(path: root + "/inbox", after: after, settle: settle)
        for folder in ["inbox", "archive", "rejected", "outbox"] { mkdir("\(root)/\(folder)", 0o755) }
    }

    var archive: Archive { Archive(folder: archivePath, inbox: settings) }
    var rejected: Rejected { Rejected(folder: rejectedPath, inbox: settings) }

    /// Writes a file below the inbox, with its folders. `age` seconds old by its times where given.
    func drop(_ name: String, _ text: String = "正文。") throws { try write("inbox/" + name, text) }

    func write(_ path: String, _ text: String) throws { try write(path, Array(text.utf8)) }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        var folder = root
        for part in path.split(separator: "/").dropLast() {
            folder += "/\(part)"
            mkdir(folder, 0o755)
        }
        let file = open("\(root)/\(path)", O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        try #require(file >= 0)
        defer { close(file) }
        try #require(Glibc.write(file, bytes, bytes.count) == bytes.count)
    }

    func move(_ from: String, _ to: String) throws { try #require(rename("\(root)/\(from)", "\(root)/\(to)") == 0) }
    func text(_ path: String) throws -> String? {
        try Outbox(folder: root).read(path).map { String(decoding: $0, as: UTF8.self) }
    }
    func names(_ folder: String) throws -> [String] { try Outbox(folder: root).list(folder) }

    /// All files below a folder, with their paths from there, in order.
    func tree(_ folder: String) throws -> [String] {
        try names(folder).flatMap { name in
            let below = try tree("\(folder)/\(name)")
            var status = stat()
            lstat("\(root)/\(folder)/\(name)", &status)
            return status.st_mode & S_IFMT == S_IFDIR ? below.map { "\(name)/\($0)" } : [name]
        }.sorted()
    }
}

extension Inbox {
    /// A look at everything, so long after now that all that is there has settled.
    mutating func scanSettled(
        known: (KnownFileKey) -> Bool = { _ in false }
    ) throws -> InboxScan {
        let now = ContinuousClock.now
        _ = try scan(.everything, now: now, known: known)
        return try scan(.everything, now: now + settings.settle, known: known)
    }

    /// Claims all that has settled.
    mutating func claimAll(known: (KnownFileKey) -> Bool = { _ in false }) throws -> [ClaimedFile] {
        try scanSettled(known: known).ready.compactMap {
            if case .claimed(let file, _) = try claim($0) { file } else { nil }
        }
    }
}

extension InboxScan {
    var readyPaths: [String] { ready.map(\.path.description) }
}

func withPlayground(
    after: AfterReading = .archive, settle: Duration = .seconds(2), _ body: (Playground) async throws -> Void
) async throws {
    try await withTemporaryFolder { try await body(Playground($0, after: after, settle: settle)) }
}
