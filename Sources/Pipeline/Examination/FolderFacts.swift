import Glibc
import Settings
import Spool

/// How one of the library's folders lies on the disk.
struct FolderFacts: Sendable {
    /// As it is called in `gazette.toml`, or `runtime`.
    var name: String
    var path: String
    /// What a system service's own folder has; `nil` where people chose the place, or it is their own.
    var standardMode: UInt32?
    var ownership: Ownership?
    var isFolder = true
    /// Why nothing could be learned of it, an errno; 0 where something was.
    var failure: Int32 = 0
    var device: UInt64 = 0
    /// Links followed.
    var realPath: String
    var mount: Mount?
    /// `false` for a mount that gives no answer.
    var answers = true
    /// The first folder on the way to it that the service may not pass.
    var barrier: String?
    /// What the group may do with new files, by the default ACL; `nil` without one.
    var defaultGroupRights: UInt32?
}

extension FolderFacts {
    /// Touches what lies elsewhere only after a child process got an answer from there.
    init(_ name: String, _ path: String, standardMode: UInt32?, _ premises: Premises) {
        (self.name, self.path, self.standardMode, realPath) = (name, path, standardMode, path)
        mount = premises.mounts.mount(of: path)
        if mount?.reach == .elsewhere { answers = outcome(of: "stat", ["-f", path], within: .seconds(3)) != nil }
        guard answers else { return }
        var status = stat()
        guard stat(path, &status) == 0 else {
            failure = errno
            return
        }
        if let resolved = realpath(path, nil) {
            realPath = String(cString: resolved)
            free(resolved)
        }
        mount = premises.mounts.mount(of: realPath)
        isFolder = status.st_mode & S_IFMT == S_IFDIR
        device = UInt64(status.st_dev)
        ownership = Ownership(status, AccessEntry.list(of: path) ?? [])
        barrier = firstBarrier(on: realPath, for: premises.service)
        let list = AccessEntry.list(of: path, isDefault: true)
        defaultGroupRights = list.map { list in
            let mask = list.first { $0.kind == .mask }?.rights ?? 7
            return (list.first { $0.kind == .owningGroup }?.rights ?? 0) & mask
        }
    }
}

extension Ownership {
    init(_ status: stat, _ list: [AccessEntry]) {
        self.init(user: status.st_uid, group: status.st_gid, mode: UInt32(status.st_mode) & 0o7777, list: list)
    }

    /// `nil` where it cannot be seen.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        self.init(status, AccessEntry.list(of: path) ?? [])
    }
}

/// From the root downwards; the folder itself is not looked at.
private func firstBarrier(on path: String, for account: Account) -> String? {
    var folder = ""
    for component in path.split(separator: "/").dropLast() {
        folder += "/" + component
        if let ownership = Ownership(of: folder), !ownership.permits(account, .pass) { return folder }
    }
    return nil
}

extension Premises {
    /// The folders in the order of `gazette.toml`.
    func folders() -> [FolderFacts] {
        let all = settings.folders
        var facts: [FolderFacts] = []
        for (name, path, mode) in [
            ("inbox", all.inbox, 0o2770), ("archive", all.archive, 0o2750), ("rejected", all.rejected, 0o2770),
            ("outbox", all.outbox, 0o2750), ("state", all.state, 0o750), ("runtime", all.runtime, 0o750),
        ] as [(String, String, UInt32)] where name != "runtime" || path != all.state {
            facts.append(FolderFacts(name, path, standardMode: standardMode(path, mode), self))
        }
        return facts
    }

    /// Of a folder that the unit or its tmpfiles.d make.
    private func standardMode(_ path: String, _ mode: UInt32) -> UInt32? {
        guard case .system(let instance) = settings.layout else { return nil }
        let name = instance.map { "gazette-\($0)" } ?? "gazette"
        let isStandard = ["/var/spool/", "/var/lib/", "/run/"].contains { isPath(path, inside: $0 + name) }
        return isStandard ? mode : nil
    }
}
