import Glibc

/// What is left on a file system.
struct SpaceFacts: Sendable {
    var point: String
    var kind: String
    /// Of the library's folders, those that lie on it.
    var folders: [String]
    /// For others than root.
    var freeBytes: Int
    /// `nil` where the file system counts none.
    var freeInodes: Int?
}

extension Premises {
    /// One for each file system that the library lies on.
    func space(_ folders: [FolderFacts]) -> [SpaceFacts] {
        var found: [SpaceFacts] = []
        for folder in folders where folder.ownership != nil && folder.name != "runtime" {
            let point = folder.mount?.point ?? "/"
            if let index = found.firstIndex(where: { $0.point == point }) {
                found[index].folders.append(folder.name)
                continue
            }
            var status = statvfs()
            guard statvfs(folder.path, &status) == 0 else { continue }
            found.append(
                SpaceFacts(
                    point: point, kind: folder.mount?.kind ?? "", folders: [folder.name],
                    freeBytes: Int(clamping: UInt64(status.f_bavail) &* UInt64(status.f_frsize)),
                    freeInodes: status.f_files == 0 ? nil : Int(clamping: status.f_favail)))
        }
        return found
    }

    /// A tenth of the database, at least 256 MiB, should be free; where the database lies, room for a second one, which an
    /// upgrade or a rebuild needs.
    func spaceFinding(_ space: SpaceFacts, databaseBytes: Int) -> Finding {
        let hasDatabase = space.folders.contains("state")
        let wanted = max(256 << 20, hasDatabase ? databaseBytes + databaseBytes / 4 : databaseBytes / 10)
        let fact = "\(space.freeBytes >> 20) MiB free on \(space.point) (\(space.folders.joined(separator: ", ")))"
        let list = "du -xh --max-depth=3 \(quoted(space.point)) 2>/dev/null | sort -h | tail -n 15"
        func finding(_ level: Finding.Level, _ fact: String, _ command: String) -> Finding {
            Finding("space", level, fact, advice: "Make room; what takes most of it", command: mending.asRoot(command))
        }
        if let inodes = space.freeInodes, inodes < 10_000 {
            let list = "du -x --inodes --max-depth=3 \(quoted(space.point)) 2>/dev/null | sort -n | tail -n 15"
            return finding(inodes < 200 ? .broken : .warning, "room for \(inodes) more files on \(space.point)", list)
        }
        if space.freeBytes < 32 << 20 { return finding(.broken, fact, list) }
        if space.freeBytes < wanted { return finding(.warning, fact + ", \(wanted >> 20) MiB are wanted", list) }
        return Finding("space", .good, fact)
    }
}
