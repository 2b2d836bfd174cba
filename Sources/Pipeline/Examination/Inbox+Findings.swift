import Settings
import Glibc
import Spool

extension Premises {
    /// What lies in the inbox and will not be read, each with the reason; at most ten of a kind.
    func inboxFindings(_ contents: InboxContents) -> [Finding] {
        guard contents.isOpen else { return [] }
        var findings: [String: [Finding]] = [:]
        var waiting: [InboxContents.Entry] = []
        for entry in contents.entries {
            if let (reason, finding) = stuck(entry) {
                findings[reason, default: []].append(finding)
            } else if entry.kind == .file, !isIgnored(entry.name), isOverdue(entry) {
                waiting.append(entry)
            }
        }
        var all = findings.keys.sorted().flatMap { reason -> [Finding] in
            let of = findings[reason] ?? []
            let rest = of.count > 10 ? [Finding("stuck", of[0].level, "\(of.count - 10) more: \(reason)")] : []
            return of.prefix(10) + rest
        }
        if let oldest = waiting.max(by: { $0.age < $1.age }) { all.append(waitingFinding(waiting.count, oldest)) }
        return all.isEmpty ? [Finding("stuck", .good, "nothing lies in the inbox that is not read")] : all
    }

    /// `reason` is the same for all of a kind.
    private func stuck(_ entry: InboxContents.Entry) -> (reason: String, finding: Finding)? {
        let path = quoted(entry.path)
        func found(
            _ level: Finding.Level, _ reason: String, _ advice: String, _ command: String
        ) -> (reason: String, finding: Finding) {
            let command = asOwner(of: entry, command)
            return (reason, Finding("stuck", level, "\(entry.path): \(reason)", advice: advice, command: command))
        }
        switch entry.kind {
        case .link:
            return found(.warning, "a link is not followed", "Put the file itself there; the link", "rm \(path)")
        case .pipe: return found(.warning, "a pipe is no file", "Remove it", "rm \(path)")
        case .socket: return found(.warning, "a socket is no file", "Remove it", "rm \(path)")
        case .device: return found(.warning, "a device is no file", "Remove it", "rm \(path)")
        case .folder: return stuckFolder(entry, found)
        case .file: return stuckFile(entry, found)
        }
    }

    private typealias Found = (Finding.Level, String, String, String) -> (reason: String, finding: Finding)

    private func stuckFolder(_ entry: InboxContents.Entry, _ found: Found) -> (reason: String, finding: Finding)? {
        guard !isIgnored(entry.name) else { return nil }
        guard entry.ownership.permits(service, [.read, .pass]) else {
            var shut = found(.warning, "\(service.name) may not enter this folder", "Open it", opening(entry))
            shut.finding.command? += reload
            return shut
        }
        guard settings.configuration.inbox.after == .archive, !entry.ownership.permits(service, .write) else {
            return nil
        }
        return found(
            .warning, "\(service.name) may take nothing out of this folder: it is read, and stays", "Open it",
            opening(entry))
    }

    private func opening(_ entry: InboxContents.Entry) -> String {
        guard mending.isSystem else { return "chmod u+rwx \(quoted(entry.path))" }
        let isOfGroup = entry.ownership.group == service.group
        return isOfGroup
            ? "chmod g+rwxs \(quoted(entry.path))"
            : "sh -c 'chgrp \(groupName(service.group)) \"$0\" && chmod g+rwxs \"$0\"' \(quoted(entry.path))"
    }

    /// With the rights of whoever put it there: what people can exchange for a link, root must not follow.
    private func asOwner(of entry: InboxContents.Entry, _ command: String) -> String {
        let (owner, name) = (entry.ownership.user, userName(entry.ownership.user))
        if owner == caller.user { return command }
        if owner == 0 || name == "\(owner)" { return mending.asOwner(command) }
        return (caller.user == 0 ? "runuser -u \(name) -- " : "sudo -u \(name) ") + command
    }

    private func stuckFile(_ entry: InboxContents.Entry, _ found: Found) -> (reason: String, finding: Finding)? {
        let path = quoted(entry.path)
        if isIgnored(entry.name) {
            guard let name = finalName(entry.name), entry.contentAge > 900 else { return nil }
            let folder = entry.path.dropLast(entry.name.utf8.count)
            return found(
                .note, "a temporary name: whoever saves it has not finished",
                "Where that was broken off and it is whole, rename it",
                "mv --no-clobber \(path) \(quoted(folder + name))")
        }
        if entry.size == 0, entry.contentAge > 900 {
            return found(.note, "it is empty", "Save it again, or remove it", "rm \(path)")
        }
        if !entry.ownership.permits(service, .read) {
            return found(.warning, "\(service.name) may not read this file", "Open it", "chmod a+r \(path)")
        }
        if settings.configuration.inbox.after == .keep, entry.size > settings.configuration.inbox.maxFileSize {
            let limit = settings.configuration.inbox.maxFileSize >> 20
            return found(
                .note, "larger than max_file_size (\(limit) MiB)", "Split it, or raise the limit in gazette.toml",
                "ls -l \(path)")
        }
        return nil
    }

    /// The name that a temporary one stands for; `nil` where it is none that a program forgot.
    private func finalName(_ name: String) -> String? {
        let endings = [
            ".part", ".partial", ".crdownload", ".filepart", ".download", ".tmp", ".temp", ".opdownload", ".unfinished",
        ]
        guard let ending = endings.first(where: { name.lowercased().hasSuffix($0) }) else { return nil }
        let rest = String(name.dropLast(ending.count).drop { $0 == "." })
        return rest.isEmpty ? nil : rest
    }

    /// A file that would have been taken by now, were all well. Where files stay, nobody can tell from outside.
    private func isOverdue(_ entry: InboxContents.Entry) -> Bool {
        let settle = Int(settings.configuration.inbox.settle.components.seconds)
        let isIdle = unit?.isKnown == true && unit?.isActive == false
        return settings.configuration.inbox.after == .archive && entry.age > (isIdle ? settle : 2 * settle + 900)
    }

    private func waitingFinding(_ count: Int, _ oldest: InboxContents.Entry) -> Finding {
        let files = count == 1 ? "1 file waits" : "\(count) files wait"
        let name = unit?.name ?? "gazetted"
        let fact = "\(files) in the inbox, the oldest for \(oldest.age / 60) minutes: \(oldest.path)"
        guard let unit, unit.isActive else {
            return Finding("stuck", .note, fact + "; \(name) does not run", advice: "They are read once it does")
        }
        return Finding(
            "stuck", .warning, fact,
            advice: "It may be busy (gazette status); where it is not, it looks again at a start",
            command: mending.systemctl("restart \(unit.name)"))
    }
}
