/// A line of /proc/self/mountinfo, proc(5).
struct Mount: Sendable, Equatable {
    enum Reach: Sendable { case local, memory, elsewhere }

    var point: String
    /// `ext4`, `nfs4`, `fuse.sshfs`…
    var kind: String
    var isReadOnly: Bool
    var isNoExec: Bool

    /// Where its files lie: of others' changes no watch tells, and a reboot takes what is in memory.
    var reach: Reach {
        let remote = [
            "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "vboxsf", "vmhgfs", "coda", "lustre", "gfs2",
            "ocfs2", "virtiofs", "glusterfs",
        ]
        if remote.contains(kind) || kind == "fuse" || kind.hasPrefix("fuse.") { return .elsewhere }
        return kind == "tmpfs" || kind == "ramfs" ? .memory : .local
    }
}

extension Mount {
    /// In the order in which they were mounted.
    static func all(mountinfo: String) -> [Mount] {
        mountinfo.split(separator: "\n").compactMap { line in
            let fields = line.split(separator: " ")
            guard let dash = fields.firstIndex(of: "-"), dash > 5, fields.count > dash + 1 else { return nil }
            let options = fields[5].split(separator: ",")
            let ofAll = fields.count > dash + 3 ? fields[dash + 3].split(separator: ",") : []
            return Mount(
                point: unescaped(fields[4]), kind: String(fields[dash + 1]),
                isReadOnly: options.contains("ro") || ofAll.contains("ro"), isNoExec: options.contains("noexec"))
        }
    }

    /// `\040` stands for a space.
    private static func unescaped(_ text: Substring) -> String {
        ["040": " ", "011": "\t", "012": "\n", "134": "\\"].reduce(String(text)) {
            $0.replacing("\\" + $1.key, with: $1.value)
        }
    }
}

extension [Mount] {
    /// The one that a path lies on, links not followed: nothing is touched.
    func mount(of path: String) -> Mount? {
        var best: Mount?
        for mount in self where isPath(path, inside: mount.point) {
            if mount.point.utf8.count >= best?.point.utf8.count ?? 0 { best = mount }
        }
        return best
    }
}

/// Whether `path` is `folder` or lies below it.
func isPath(_ path: String, inside folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder + "/")
}
