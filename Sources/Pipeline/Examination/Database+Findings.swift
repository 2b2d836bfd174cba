import Settings
import Glibc
import Index

/// What the database is like.
struct DatabaseFacts: Sendable {
    var findings: [Finding]
    var bytes = 0
    /// Of a receipt, or the end of what an edition closed: seconds since the epoch.
    var newest: Int64?
}

extension Premises {
    /// Larger ones are not read through: that takes minutes, and the service does it at its start.
    private static let largestCheck = 4 << 30

    func databaseFacts() -> DatabaseFacts {
        let path = settings.folders.database
        var status = stat()
        let bytes = stat(path, &status) == 0 ? Int(status.st_size) : 0
        do {
            let index = try ArticleIndex(path: path, analyser: try Stages(settings).analyser, access: .readOnly)
            if bytes <= Self.largestCheck { try index.check() }
            guard try !index.isOutdated() else { return DatabaseFacts(findings: [outdated], bytes: bytes) }
            let statistics = try index.statistics()
            let newest = [try index.lastReceipt(), try index.settledUntil()].compactMap(\.self).max()
            let fact =
                "\(bytes <= Self.largestCheck ? "sound, " : "")\(statistics.articles) articles, \(bytes >> 20) MiB"
            let findings = strangersFiles() ?? closedFiles() ?? [Finding("database", .good, fact)]
            return DatabaseFacts(findings: findings, bytes: bytes, newest: newest)
        } catch {
            return DatabaseFacts(findings: strangersFiles() ?? closedFiles() ?? [trouble(error)], bytes: bytes)
        }
    }

    private var outdated: Finding {
        Finding(
            "database", .note, "an older Gazette wrote it", advice: "A start brings it up to date",
            command: unit.map { mending.systemctl("restart \($0.name)") })
    }

    private func trouble(_ error: any Error) -> Finding {
        let path = settings.folders.database
        switch error {
        case IndexError.missing:
            if access(path, F_OK) != 0, errno == EACCES {
                return Finding("database", .note, "\(path) cannot be seen by \(caller.name)", advice: "Ask as root")
            }
            return Finding("database", .good, "none yet")
        case IndexError.newerSchema(let found, let known):
            return Finding(
                "database", .broken, "a newer Gazette wrote it (schema \(found), this one knows \(known))",
                advice: "Install that version, or go back to a backup",
                command: isPackaged ? mending.asRoot("apt-get install gazette") : reinstall)
        case IndexError.corrupt(let what):
            return Finding(
                "database", .broken, "damaged: \(what)",
                advice: "A start keeps it aside and makes it anew from the archive",
                command: unit == nil ? nil : mending.systemctl("restart \(unit?.name ?? "")"))
        default:
            // Without templates or lexicon it cannot be looked into; that is told elsewhere.
            guard error is IndexError else {
                return Finding("database", .note, "not looked into: the data files are not in order")
            }
            return Finding("database", .broken, "\(error)", advice: "Look for its disk's messages")
        }
    }

    /// Of a system's library: members of the group search it, and so must be able to read it.
    private func closedFiles() -> [Finding]? {
        let database = settings.folders.database
        let member = Account(name: "", user: .max, group: service.group, groups: [service.group])
        let closed = ["", "-wal", "-shm"].map { database + $0 }.filter { path in
            Ownership(of: path).map { !$0.permits(member, .read) } ?? false
        }
        guard mending.isSystem, !closed.isEmpty else { return nil }
        let (group, paths) = (groupName(service.group), closed.map(quoted).joined(separator: " "))
        return [
            Finding(
                "database", .warning, "the group \(group) may not read \(closed[0]): its members cannot search",
                advice: "Open it for them", command: mending.asOwner("chgrp \(group) \(paths)", "chmod g+r \(paths)"))
        ]
    }

    /// Files of the service that another user made, by running it as themselves.
    private func strangersFiles() -> [Finding]? {
        let folder = settings.folders.state
        let strange = (names(in: folder) ?? []).filter { name in
            guard let ownership = Ownership(of: "\(folder)/\(name)") else { return false }
            return ownership.user != service.user && !ownership.permits(service, [.read, .write])
        }
        guard let first = strange.first, let owner = Ownership(of: "\(folder)/\(first)") else { return nil }
        let others = strange.count > 1 ? " and \(strange.count - 1) more" : ""
        return [
            Finding(
                "database", .broken,
                "\(folder)/\(first)\(others) belongs to \(userName(owner.user)); \(service.name) may not write it",
                advice: "Give it back to the service",
                command: mending.asRoot(
                    "chown -R \(service.name):\(groupName(service.group)) \(quoted(folder))")
                    + (unit.map { " && " + mending.systemctl("restart \($0.name)") } ?? ""))
        ]
    }
}
