import Glibc
import Model

/// What can be had of the service's messages.
struct JournalFacts: Sendable {
    /// There is a journal here.
    var isThere: Bool
    /// It outlives a restart of the machine.
    var isPersistent: Bool
    /// A message of the unit came out; `nil` where that was not tried.
    var isReadable: Bool?
    /// `nil` where no message texts belong to this kind of installation.
    var hasCatalog: Bool?
}

extension JournalFacts {
    init(_ premises: Premises) {
        isThere = access("/run/systemd/journal/socket", F_OK) == 0
        (isPersistent, isReadable, hasCatalog) = (access("/var/log/journal", F_OK) == 0, nil, nil)
        guard isThere, let unit = premises.unit, unit.isLoaded else { return }
        let choice = unit.isUser ? "--user-unit" : "--unit"
        if unit.isActive {
            let messages = outcome(of: "journalctl", ["-q", "-n", "1", "-o", "cat", "--no-pager", choice, unit.name])
            isReadable = messages.map { !$0.output.isEmpty }
        }
        guard !unit.isUser else { return }
        hasCatalog = outcome(of: "journalctl", ["--list-catalog", EventKind.articleStored.rawValue])?.status == 0
    }
}

extension Premises {
    func journalFindings(_ journal: JournalFacts) -> [Finding] {
        guard journal.isThere else { return [Finding("journal", .note, "there is no journald here")] }
        var findings: [Finding] = []
        if journal.isReadable == false {
            let group = "systemd-journal"
            let isMember = caller.user == 0 || groupNumber(group).map(caller.groups.contains) == true
            findings.append(
                Finding(
                    "journal", .warning, "\(caller.name) gets none of the service's messages",
                    advice: isMember ? "journald may be at fault" : "Join the group \(group), then log in anew",
                    command: isMember
                        ? mending.asRoot("systemctl restart systemd-journald")
                        : mending.asRoot("usermod --append --groups \(group) \(caller.name)")))
        }
        if !journal.isPersistent {
            findings.append(
                Finding(
                    "journal", .note, "messages are lost when the machine stops", advice: "Keep them on disk",
                    command: mending.asRoot(
                        "mkdir -p /var/log/journal", "systemd-tmpfiles --create --prefix=/var/log/journal",
                        "journalctl --flush")))
        }
        if findings.isEmpty { findings.append(Finding("journal", .good, "kept, and open for \(caller.name)")) }
        return findings + catalogFinding(journal)
    }

    private func catalogFinding(_ journal: JournalFacts) -> [Finding] {
        guard let hasCatalog = journal.hasCatalog else { return [] }
        if hasCatalog { return [Finding("catalog", .good, "journalctl -x explains the messages")] }
        return [
            Finding(
                "catalog", .note, "journalctl -x explains none of the service's messages",
                advice: "Make the texts known",
                command: mending.asRoot("journalctl --update-catalog"))
        ]
    }
}
