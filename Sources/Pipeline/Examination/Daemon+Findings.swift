import Settings
import Glibc
import Spool

extension Premises {
    /// What the running service says of itself, and whether it is the only one and this program's like.
    func daemonFindings() -> [Finding] {
        let path = settings.folders.controlSocket
        do {
            let reply = try ask(.status, at: path, patience: 4)
            let findings =
                troubles(reply) + versionFindings(running: reply.version, process: reply.pid)
                + [socketFinding(path)].compactMap(\.self)
            return findings.isEmpty ? [Finding("daemon", .good, reply.status ?? "running")] : findings
        } catch let error as ControlError where error.isNobodyThere {
            return [silence()].compactMap(\.self) + strangerFindings(running: nil)
        } catch let error as ControlError where error.errno == EACCES || error.errno == EPERM {
            let fact = "\(caller.name) may not speak with it at \(path)"
            let isMember = caller.groups.contains(service.group)
            return [
                Finding(
                    "daemon", isMember ? .warning : .note, fact,
                    advice: isMember ? "Open the socket for the group" : "For that one has to belong to its group",
                    command: isMember ? mending.asOwner("chmod 660 \(quoted(path))") : nil)
            ]
        } catch {
            return [
                Finding(
                    "daemon", .warning, "it does not answer at \(path)",
                    advice: "Its watchdog restarts it where it stands still",
                    command: unit.map { mending.systemctl("restart \($0.name)") })
            ]
        }
    }

    func troubles(_ reply: ControlReply) -> [Finding] {
        var findings: [Finding] = []
        if let trouble = reply.trouble {
            findings.append(
                Finding("daemon", .broken, trouble, advice: "It tries again by itself, once that is mended"))
        }
        if let bad = reply.badSettings {
            findings.append(
                Finding(
                    "daemon", .warning, bad, advice: "Mend the file, then",
                    command: unit.map { mending.systemctl("reload \($0.name)") }))
        }
        if let polling = reply.polling {
            findings.append(Finding("daemon", .note, "polling \(polling)"))
        }
        return findings + strangerFindings(running: reply.pid)
    }

    /// Nobody listens. Of a unit that does not run, its own finding tells.
    private func silence() -> Finding? {
        guard let unit, unit.isKnown else {
            let folder =
                if case .library(let folder) = settings.layout { "gazetted --library \(quoted(folder))" } else {
                    "gazetted"
                }
            return Finding("daemon", .note, "no gazetted runs on this library", advice: "Start one", command: folder)
        }
        guard unit.isActive else { return nil }
        return Finding(
            "daemon", .broken, "\(unit.name) runs, but nobody listens at \(settings.folders.controlSocket)",
            advice: "Its folder may have been emptied; a restart makes it anew",
            command: mending.systemctl("restart \(unit.name)"))
    }

    /// Another process that has the inbox.
    private func strangerFindings(running: Int?) -> [Finding] {
        // Of a unit's library its own process is the only right one.
        let known = unit?.isLoaded == true ? unit?["MainPID"].flatMap { Int($0) } : running
        guard mounts.mount(of: settings.folders.inbox)?.reach != .elsewhere else { return [] }
        guard let holder = lockHolder(of: settings.folders.inbox) ?? lockHolder(of: settings.folders.state + "/lock")
        else { return [] }
        guard holder != known, known != nil else { return [] }
        // It needs a moment to finish what is in hand.
        let end = mending.asRoot("kill \(holder)") + " && timeout 20 tail --pid=\(holder) -f /dev/null"
        let start = unit.map { " && " + mending.systemctl("restart \($0.name)") } ?? ""
        return [
            Finding(
                "daemon", .broken, "another process, \(holder), works on \(settings.folders.inbox)", advice: "End it",
                command: end + start)
        ]
    }

    private func socketFinding(_ path: String) -> Finding? {
        guard mending.isSystem, let socket = Ownership(of: path) else { return nil }
        guard socket.mode & 0o777 != 0o660 || socket.group != service.group else { return nil }
        let group = groupName(service.group)
        let found = "\(octal(socket.mode)) \(userName(socket.user)):\(groupName(socket.group))"
        return Finding(
            "daemon", .warning, "\(path) is \(found): not for the group \(group) alone",
            advice: "As the service makes it",
            command: mending.asOwner("chgrp \(group) \(quoted(path))", "chmod 660 \(quoted(path))"))
    }
}
