import Glibc
import Settings

extension Premises {
    /// The folder that `[metrics] path` names a file in; `nil` where none is written.
    func metricsFolder() -> FolderFacts? {
        let path = settings.configuration.metrics.path
        guard let slash = path.lastIndex(of: "/") else { return nil }
        return FolderFacts("metrics", slash == path.startIndex ? "/" : String(path[..<slash]), standardMode: nil, self)
    }

    /// Whether the service can write there.
    func metricsFindings(_ folder: FolderFacts?) -> [Finding] {
        guard let folder else { return [] }
        let path = quoted(folder.path)
        let give = mending.isSystem ? "setfacl --modify user:\(service.name):rwx \(path)" : "chmod u+rwx \(path)"
        guard folder.answers, folder.isFolder, folder.failure == 0 || folder.failure == ENOENT else {
            return [warning(folder, "is no folder that can be used", "Write another in gazette.toml", nil)]
        }
        guard let ownership = folder.ownership else {
            // A running service does not see what was made after its start.
            let make =
                mending.isSystem ? mending.asRoot("mkdir -p \(path)", give) + " && \(restart)" : "mkdir -p \(path)"
            return [warning(folder, "is not there", "Make it", make)]
        }
        if let barrier = folder.barrier {
            let pass = mending.asOwner("setfacl --modify user:\(service.name):x \(quoted(barrier))")
            return [warning(folder, "lies behind \(barrier), which \(service.name) may not pass", "Let it pass", pass)]
        }
        guard ownership.permits(service, .all) else {
            let rights = "\(octal(ownership.mode)) \(userName(ownership.user)):\(groupName(ownership.group))"
            return [
                warning(folder, "is not \(service.name)'s to write (\(rights))", "Let it write", mending.asOwner(give))
            ]
        }
        return [Finding("metrics", .good, folder.path)]
    }

    private func warning(_ folder: FolderFacts, _ what: String, _ advice: String, _ command: String?) -> Finding {
        Finding("metrics", .warning, "\(folder.path) \(what)", advice: advice, command: command)
    }
}
