import Glibc

extension Premises {
    /// Where the unit, with its drop-ins, is laxer than the one that is shipped, or too strict to work.
    ///
    /// - Parameter read: the text of a drop-in; `nil` where it cannot be read.
    func sandboxFindings(_ folders: [FolderFacts], read: (String) -> String?) -> [Finding] {
        guard let unit, unit.isLoaded else { return [] }
        var findings = [userFinding(unit, read)].compactMap(\.self)
        for rule in Sandbox.rules(isUser: unit.isUser) {
            // An older systemd does not know all of them.
            guard let value = unit[rule.property], !rule.good.contains(value) else { continue }
            // Which systemd shows of a service only once it was started.
            if rule.property == "WatchdogUSec", !unit.isActive { continue }
            let shown = value.count > 60 ? value.prefix(60) + "…" : value[...]
            findings.append(
                Finding(
                    "sandbox", rule.level, "\(rule.key)=\(shown) instead of \(rule.good[0]): \(rule.loss)",
                    advice: "Take the line out of \(origin(rule.key, unit, read) ?? "the unit")",
                    command: withdraw(rule.key, unit, read)))
        }
        findings += [callFinding(unit, read)].compactMap(\.self) + reachFindings(folders, unit)
        return findings.isEmpty ? [Finding("sandbox", .good, "as it was shipped")] : findings
    }

    private func userFinding(_ unit: UnitFacts, _ read: (String) -> String?) -> Finding? {
        guard !unit.isUser, let user = unit["User"], user != "gazette" else { return nil }
        let isRoot = user.isEmpty || user == "root" || user == "0"
        return Finding(
            "sandbox", isRoot ? .broken : .note, isRoot ? "the service runs as root" : "the service runs as \(user)",
            advice: isRoot ? "Take the line out of \(origin("User", unit, read) ?? "the unit")" : nil,
            command: isRoot ? withdraw("User", unit, read) : nil)
    }

    private func callFinding(_ unit: UnitFacts, _ read: (String) -> String?) -> Finding? {
        guard let filter = unit["SystemCallFilter"] else { return nil }
        let calls = Set(filter.split(separator: " ").map(String.init))
        let fact: String
        let lost = Sandbox.neededCalls.filter { !calls.contains($0) }
        let isDenyList = filter.hasPrefix("~")
        var level = Finding.Level.warning
        if filter.isEmpty || isDenyList {
            fact = "SystemCallFilter= lets all system calls pass" + (isDenyList ? " but those it names" : "")
        } else if let open = Sandbox.forbiddenCalls.first(where: calls.contains) {
            fact = "SystemCallFilter= lets \(open) pass"
        } else if !lost.isEmpty {
            (fact, level) = ("SystemCallFilter= forbids what it needs: \(lost.joined(separator: ", "))", .broken)
        } else {
            return nil
        }
        return Finding(
            "sandbox", level, fact,
            advice: "Take the line out of \(origin("SystemCallFilter", unit, read) ?? "the unit")",
            command: withdraw("SystemCallFilter", unit, read))
    }

    /// The drop-in that sets a key; the last one counts.
    private func origin(_ key: String, _ unit: UnitFacts, _ read: (String) -> String?) -> String? {
        (unit["DropInPaths"] ?? "").split(separator: " ").map(String.init).last { path in
            read(path)?.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix(key + "=") } == true
        }
    }

    private func withdraw(_ key: String, _ unit: UnitFacts, _ read: (String) -> String?) -> String {
        guard let path = origin(key, unit, read) else {
            return "\(mending.systemctl("revert \(unit.name)")) && \(mending.restart(unit.name))"
        }
        return mending.asOwner("sed -i '/^ *\(key)=/d' \(quoted(path))") + " && " + mending.restart(unit.name)
    }

    /// Configured folders that the sandbox keeps out of the service's reach.
    private func reachFindings(_ folders: [FolderFacts], _ unit: UnitFacts) -> [Finding] {
        guard !unit.isUser, mending.isSystem else { return [] }
        func paths(_ property: String) -> [String] {
            (unit[property] ?? "").split(separator: " ").map { word in
                let path = word.split(separator: ":").first.map(String.init) ?? ""
                return String(path.drop { "+-".contains($0) })
            }
        }
        let bound = paths("BindPaths")
        let open =
            bound + paths("ReadWritePaths")
            + paths("StateDirectory").map { "/var/lib/" + $0 } + paths("RuntimeDirectory").map { "/run/" + $0 }
        return folders.compactMap { folder in
            let path = folder.realPath
            // Without its place for the metrics the service starts all the same.
            let word = unitWord((folder.name == "metrics" ? "-" : "") + path)
            let isHome = ["/home", "/root", "/run/user"].contains { isPath(path, inside: $0) }
            if isHome, unit["ProtectHome"] != "no", !bound.contains(where: { isPath(path, inside: $0) }) {
                return hidden(folder, ["ProtectHome=tmpfs", "BindPaths=\(word)"], "ProtectHome= hides it")
            }
            let isTemporary = ["/tmp", "/var/tmp"].contains { isPath(path, inside: $0) }
            if isTemporary, unit["PrivateTmp"] == "yes", !bound.contains(where: { isPath(path, inside: $0) }) {
                return hidden(folder, ["BindPaths=\(word)"], "PrivateTmp= gives it a /tmp of its own")
            }
            guard unit["ProtectSystem"] == "strict", !open.contains(where: { isPath(path, inside: $0) }) else {
                return nil
            }
            return hidden(folder, ["ReadWritePaths=\(word)"], "it lies in no ReadWritePaths=")
        }
    }

    private func hidden(_ folder: FolderFacts, _ lines: [String], _ why: String) -> Finding {
        let unit = unit?.name ?? ""
        let file = "/etc/systemd/system/\(unit).d/gazette-\(folder.name).conf"
        return Finding(
            folder.name, folder.name == "metrics" ? .warning : .broken,
            "\(folder.path) is out of the service's reach: \(why)", advice: "Open it in the unit",
            command: "\(mending.write(["[Service]"] + lines, to: file)) && \(mending.restart(unit))")
    }
}
