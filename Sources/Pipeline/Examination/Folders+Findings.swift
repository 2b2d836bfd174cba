import Settings
import Glibc

extension Premises {
    /// Folders that are not there yet, or hidden from whoever asks, are told of together.
    func folderFindings(_ folders: [FolderFacts]) -> [Finding] {
        let isRunning = unit?.isActive == true
        let folders = folders.filter { $0.name != "runtime" || isRunning || unit?.isKnown != true }
        let absent = folders.filter { $0.failure == ENOENT && isDue }
        let hidden = folders.filter { $0.failure == EACCES }
        guard absent.count > 1 || hidden.count > 1 else { return folders.flatMap(findings) }
        var all = folders.filter { ![EACCES, ENOENT].contains($0.failure) || $0.failure == ENOENT && !isDue }
            .flatMap(findings)
        if let first = hidden.first {
            let names = hidden.map(\.name).joined(separator: ", ")
            let fact = "\(names) cannot be seen by \(caller.name) (\(first.path))"
            all.append(Finding("folders", .note, fact, advice: "Ask as root"))
        }
        if !absent.isEmpty {
            let names = absent.map(\.name).joined(separator: ", ")
            let paths = absent.map { quoted($0.path) }.joined(separator: " ")
            all.append(
                Finding(
                    "folders", .note, "\(names) are not there yet", advice: "A start makes them; or now",
                    command: "mkdir -p \(paths)"))
        }
        return all
    }

    /// Nothing has made the folders so far, and nothing should have.
    private var isDue: Bool { unit == nil || unit?.isUser == true && unit?.isActive != true }

    /// What is wrong with a folder, the gravest first; one that all is well where nothing is.
    func findings(_ folder: FolderFacts) -> [Finding] {
        if let finding = absence(folder) { return [finding] }
        guard let ownership = folder.ownership else { return [] }
        var findings = [mountFinding(folder), rightsFinding(folder, ownership)].compactMap(\.self)
        if findings.isEmpty { findings = [modeFinding(folder, ownership)].compactMap(\.self) }
        if let finding = callersFinding(folder, ownership) { findings.append(finding) }
        if folder.name == "inbox", let finding = inheritanceFinding(folder) { findings.append(finding) }
        guard findings.isEmpty else { return findings }
        return [Finding(folder.name, .good, "\(folder.path), \(octal(ownership.mode))")]
    }

    private func absence(_ folder: FolderFacts) -> Finding? {
        let path = folder.path
        guard folder.answers else {
            let point = quoted(folder.mount?.point ?? path)
            return Finding(
                folder.name, .broken, "\(path): its file system (\(folder.mount?.kind ?? "")) does not answer",
                advice: "Mount it anew; Gazette waits for it, and goes on by itself",
                command: mending.asRoot("umount --lazy \(point)", "mount \(point)"))
        }
        guard folder.isFolder else {
            return Finding(
                folder.name, .broken, "\(path) is no folder",
                advice: "Move aside what lies there; the service makes it",
                command: mending.asOwner("mv \(quoted(path)) \(quoted(path + ".aside"))", make(folder)))
        }
        switch folder.failure {
        case 0: return nil
        case ENOENT, ENOTDIR:
            return Finding(
                folder.name, isDue ? .note : .broken, "\(path) is not there",
                advice: "It is made at the next start; or now",
                command: folder.name == "runtime" && unit != nil ? restart : mending.asOwner(make(folder)))
        case EACCES:
            return Finding(folder.name, .note, "\(path) cannot be seen by \(caller.name)", advice: "Ask as root")
        case let code:
            return Finding(
                folder.name, .broken, "\(path): \(String(cString: strerror(code)))",
                advice: "Look for its disk's messages",
                command: mending.asRoot("dmesg --level=err,warn | tail -n 20"))
        }
    }

    var restart: String { mending.systemctl("restart \(unit?.name ?? "gazetted")") }
    private var owner: String { "\(service.name):\(groupName(service.group))" }

    private func make(_ folder: FolderFacts) -> String {
        guard mending.isSystem else { return "mkdir -p \(quoted(folder.path))" }
        let mode = octal(folder.standardMode ?? 0o2770)
        return "install -d -o \(service.name) -g \(groupName(service.group)) -m \(mode) \(quoted(folder.path))"
    }

    private func mountFinding(_ folder: FolderFacts) -> Finding? {
        guard let mount = folder.mount else { return nil }
        if mount.isReadOnly {
            return Finding(
                folder.name, .broken, "\(folder.path) is mounted read-only at \(mount.point)",
                advice: "Mount it writable; where the disk is at fault, dmesg says so",
                command: mending.asRoot("mount -o remount,rw \(quoted(mount.point))")
                    + (unit == nil ? "" : " && \(restart)"))
        }
        switch (mount.reach, folder.name) {
        case (_, "runtime"), (.local, _): return nil
        case (.elsewhere, "inbox"):
            return Finding(
                "inbox", .note, "\(folder.path) is on \(mount.kind): looked at from time to time, not watched")
        case (.elsewhere, "state"):
            return Finding(
                "state", .broken, "\(folder.path) is on \(mount.kind): a database is not safe there",
                advice: "Move it to a local disk, and write its place in gazette.toml", command: moveState)
        case (.elsewhere, _): return Finding(folder.name, .note, "\(folder.path) is on \(mount.kind)")
        case (.memory, let name):
            return Finding(
                name, name == "state" ? .broken : .warning,
                "\(folder.path) is on \(mount.kind): it is lost when the machine stops",
                advice: "Move it to a disk" + (name == "state" ? ", and write its place in gazette.toml" : ""),
                command: name == "state" ? moveState : nil)
        }
    }

    /// Out of the way of a file system that no database should lie on: unmounted, or another place.
    private var moveState: String? {
        guard let unit, mending.isSystem else { return nil }
        let (point, aside) = (mounts.mount(of: settings.folders.state)?.point ?? "", settings.folders.state + ".moved")
        guard point == settings.folders.state else { return nil }
        let (state, copy) = (quoted(point), quoted(aside))
        return mending.asOwner(
            "systemctl stop \(unit.name)", "cp -a \(state) \(copy)", "umount \(state)", "cp -a \(copy)/. \(state)",
            "rm -r \(copy)", "systemctl start \(unit.name)")
    }

    private func rightsFinding(_ folder: FolderFacts, _ ownership: Ownership) -> Finding? {
        let path = quoted(folder.path)
        if let barrier = folder.barrier {
            let list = access("/usr/bin/setfacl", X_OK) == 0
            let open = list ? "setfacl --modify user:\(service.name):x" : "chmod o+x"
            return Finding(
                folder.name, .broken, "\(service.name) may not pass \(barrier) on the way to \(folder.path)",
                advice: "Let it pass, without a look at what else is there",
                command: mending.asOwner("\(open) \(quoted(barrier))"))
        }
        guard !ownership.permits(service, .all) else { return nil }
        let fact =
            "\(service.name) may not read and write \(folder.path) "
            + "(\(octal(ownership.mode)) \(userName(ownership.user)):\(groupName(ownership.group)))"
        guard mending.isSystem else {
            let isOwn = ownership.user == caller.user
            return Finding(
                folder.name, .broken, fact, advice: "Make it your own",
                command: isOwn
                    ? "chmod u+rwx \(path)" : mending.asRoot("chown \(service.name) \(path)", "chmod u+rwx \(path)"))
        }
        let command =
            folder.standardMode.map { mending.asOwner("chown \(owner) \(path)", "chmod \(chmodWord($0)) \(path)") }
            ?? mending.asOwner("chgrp \(groupName(service.group)) \(path)", "chmod g+rwxs \(path)")
        return Finding(folder.name, .broken, fact, advice: "Give it to the service", command: command)
    }

    /// Of a standard folder that the service can use, but people cannot, or too many can.
    private func modeFinding(_ folder: FolderFacts, _ ownership: Ownership) -> Finding? {
        guard let mode = folder.standardMode else { return nil }
        let isOwned = ownership.user == service.user && ownership.group == service.group
        // With an access ACL the bits of the group are the list's mask.
        guard !isOwned || ownership.mode != mode && ownership.list.isEmpty else { return nil }
        let found = "\(octal(ownership.mode)) \(userName(ownership.user)):\(groupName(ownership.group))"
        let isOpen = ownership.mode & 0o007 != 0
        return Finding(
            folder.name, .warning,
            "\(folder.path) is \(found) instead of \(octal(mode)) \(owner)" + (isOpen ? ": open for all" : ""),
            advice: "As it was installed",
            command: mending.asOwner(
                "chown \(owner) \(quoted(folder.path))", "chmod \(chmodWord(mode)) \(quoted(folder.path))"))
    }

    /// What somebody who is neither the service nor root cannot do, though they belong to its group.
    private func callersFinding(_ folder: FolderFacts, _ ownership: Ownership) -> Finding? {
        guard caller.user != 0, caller.user != service.user, caller.groups.contains(service.group) else { return nil }
        let wanted: Ownership.Rights = ["inbox", "rejected"].contains(folder.name) ? .all : [.read, .pass]
        guard !ownership.permits(caller, wanted) else { return nil }
        let rights = wanted == .all ? "g+rwxs" : "g+rx"
        return Finding(
            folder.name, .warning, "\(caller.name) may not use \(folder.path) (\(octal(ownership.mode)))",
            advice: "Open it for the group",
            command: mending.asOwner(
                "chgrp \(groupName(service.group)) \(quoted(folder.path))", "chmod \(rights) \(quoted(folder.path))"))
    }

    /// What is copied into the inbox under a narrow umask must still be readable for the service.
    private func inheritanceFinding(_ folder: FolderFacts) -> Finding? {
        guard mending.isSystem, folder.mount?.reach != .elsewhere, folder.defaultGroupRights ?? 0 != 7 else {
            return nil
        }
        let isShipped = folder.path == "/var/spool/gazette/inbox"
        return Finding(
            "inbox", isShipped ? .warning : .note,
            "\(folder.path) has no default ACL: files copied under a narrow umask may not be readable",
            advice: "New files in it are then the group's, whatever umask people have",
            command: mending.asOwner(
                isShipped
                    ? "systemd-tmpfiles --create gazette.conf"
                    : "setfacl --default --modify user::rwx,group::rwx,other::--- \(quoted(folder.path))"))
    }
}
