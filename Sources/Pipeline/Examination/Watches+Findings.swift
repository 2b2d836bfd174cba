/// The kernel's limits of inotify, for each user.
struct WatchLimits: Sendable, Equatable {
    /// `nil` where it cannot be read.
    var watches: Int?
    var instances: Int?
    var queue: Int?

    static func ofKernel() -> WatchLimits {
        func limit(_ name: String) -> Int? {
            text(of: "/proc/sys/fs/inotify/\(name)").flatMap { Int($0.prefix { $0 != "\n" }) }
        }
        return WatchLimits(
            watches: limit("max_user_watches"), instances: limit("max_user_instances"),
            queue: limit("max_queued_events"))
    }
}

extension Premises {
    /// - Parameter folders: of the inbox, itself included.
    func watchFindings(_ limits: WatchLimits, folders: Int) -> [Finding] {
        var findings: [Finding] = []
        func look(_ name: String, _ limit: Int?, atLeast least: Int, better: Int, _ why: String) {
            guard let limit, limit < least else { return }
            let setting = "fs.inotify.\(name)"
            let file = "/etc/sysctl.d/60-gazette-\(name.replacing("_", with: "-")).conf"
            findings.append(
                Finding(
                    "inotify", .warning, "\(setting) is \(limit): \(why)", advice: "Raise it, for good",
                    command: "\(mending.write(["\(setting) = \(better)"], to: file)) && "
                        + mending.asRoot("sysctl --load=\(file)")))
        }
        // Others of the same user watch too; a folder costs the kernel 1 KiB.
        let wanted = max(8192, folders * 2)
        look(
            "max_user_watches", limits.watches, atLeast: wanted, better: max(65_536, folders * 4),
            "too few for an inbox of \(folders) folders beside what else is watched; the others are polled")
        look("max_user_instances", limits.instances, atLeast: 64, better: 256, "other programs may take all of them")
        look("max_queued_events", limits.queue, atLeast: 4096, better: 16_384, "a burst of files overflows it")
        if findings.isEmpty, let watches = limits.watches {
            findings.append(Finding("inotify", .good, "\(watches) folders may be watched, the inbox has \(folders)"))
        }
        return findings
    }
}
