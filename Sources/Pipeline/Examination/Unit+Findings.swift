import FoundationEssentials
import Glibc

extension Premises {
    /// Whether the unit is installed, runs, and will at the next start of the machine.
    ///
    /// - Parameter lastError: of the unit's messages, where it failed.
    func unitFindings(lastError: () -> String?) -> [Finding] {
        guard let unit else { return [] }
        guard unit.isKnown else {
            let who = unit.isUser ? "your service manager (systemctl --user)" : "systemd"
            return [
                Finding(
                    "unit", .note, "\(who) does not answer: nothing is known of \(unit.name)",
                    advice: unit.isUser ? "Ask while you are logged in" : nil)
            ]
        }
        if let finding = loadFinding(unit) { return [finding] }
        var findings = [stateFinding(unit, lastError)].compactMap(\.self)
        if unit["UnitFileState"] == "disabled" {
            findings.append(
                Finding(
                    "unit", .warning, "\(unit.name) does not start with the machine", advice: "Let it",
                    command: mending.systemctl("enable \(unit.name)")))
        }
        if unit["NeedDaemonReload"] == "yes" {
            findings.append(
                Finding(
                    "unit", .warning, "\(unit.name) changed on disk, and systemd has not read it again",
                    advice: "Let it",
                    command: mending.restart(unit.name)))
        }
        return findings.isEmpty
            ? [Finding("unit", .good, "\(unit.name) is \(unit["UnitFileState"] ?? "installed") and runs")] : findings
    }

    /// Why the unit cannot be started at all.
    private func loadFinding(_ unit: UnitFacts) -> Finding? {
        switch unit["LoadState"] {
        case "loaded": return nil
        case "masked":
            let unmask = unit["UnitFileState"] == "masked-runtime" ? "unmask --runtime" : "unmask"
            return Finding(
                "unit", .broken, "\(unit.name) is masked", advice: "Let it start",
                command: mending.systemctl("\(unmask) \(unit.name)") + " && "
                    + mending.systemctl("enable --now \(unit.name)"))
        case "not-found":
            return Finding(
                "unit", .broken, "\(unit.name) is not installed", advice: reinstallAdvice, command: reinstall)
        case let state:
            return Finding(
                "unit", .broken, "\(unit.name) cannot be loaded (\(state ?? ""))", advice: "See what is wrong",
                command: "systemd-analyze \(unit.isUser ? "--user " : "")verify \(unit.name)")
        }
    }

    private func stateFinding(_ unit: UnitFacts, _ lastError: () -> String?) -> Finding? {
        let state = unit["ActiveState"] ?? "", result = unit["Result"] ?? "success"
        let why = lastError().map { ": \($0)" } ?? ""
        let restart = mending.systemctl("restart \(unit.name)")
        switch state {
        case "active", "reloading": return nil
        case "failed":
            return Finding(
                "unit", .broken, "\(unit.name) failed (\(result))\(why)", advice: "Mend that, then", command: restart)
        case "activating" where result != "success":
            return Finding(
                "unit", .broken, "\(unit.name) fails again and again (\(result))\(why)", advice: "Mend that, then",
                command: restart)
        case "activating", "deactivating":
            return Finding(
                "unit", .note,
                "\(unit.name) is \(state) now\((unit["StatusText"] ?? "").isEmpty ? "" : ": \(unit["StatusText"] ?? "")")"
            )
        default:
            return Finding(
                "unit", .broken, "\(unit.name) does not run", advice: "Start it",
                command: mending.systemctl("start \(unit.name)"))
        }
    }

    /// Of the service's messages, the newest that tells of a failure.
    func lastError() -> String? {
        guard let unit else { return nil }
        let choice = unit.isUser ? "--user-unit" : "--unit"
        let arguments = ["-q", "-n", "1", "-p", "err", "-o", "cat", "--no-pager", "--since", "-1h", choice, unit.name]
        guard let line = outcome(of: "journalctl", arguments)?.output.split(separator: "\n").last else { return nil }
        return String(line.prefix(300))
    }

    /// A person's own service ends when they log out.
    func lingerFinding() -> Finding? {
        guard let unit, unit.isUser, unit.isLoaded, access("/var/lib/systemd/linger/\(caller.name)", F_OK) != 0 else {
            return nil
        }
        return Finding(
            "linger", .note, "\(unit.name) runs only while \(caller.name) is logged in", advice: "Let it run always",
            command: "loginctl enable-linger")
    }
}
