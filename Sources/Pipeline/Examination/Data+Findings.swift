import Settings
import Glibc
import Language

extension Premises {
    /// Lexicon, templates, schema of editions, and the names that people added.
    func dataFindings() -> [Finding] {
        let folder = settings.dataDirectory
        let stages: Stages
        do { stages = try Stages(settings) } catch {
            return [Finding("data", .broken, "\(error)", advice: reinstallAdvice, command: reinstall)]
        }
        let missing = ["edition.schema.json", "names.tsv"].filter { access("\(folder)/\($0)", R_OK) != 0 }
        var findings = missing.map { name in
            Finding("data", .warning, "\(folder)/\(name) is not there", advice: reinstallAdvice, command: reinstall)
        }
        let problems = stages.analyser.lexicon.nameProblems
        findings += problems.prefix(10).map(nameFinding)
        if problems.count > 10 {
            findings.append(Finding("names", .warning, "\(problems.count - 10) more lines are left out"))
        }
        return findings.isEmpty ? [Finding("data", .good, folder)] : findings
    }

    private func nameFinding(_ problem: NameTableProblem) -> Finding {
        let edit = "sed -i '\(problem.line)s/^/# /' \(quoted(problem.path))"
        let isOwn = access(problem.path, W_OK) == 0
        return Finding(
            "names", .warning, "\(problem)", advice: "Mend the line, or set it aside; then reload",
            command: (isOwn ? edit : mending.asRoot(edit)) + reload)
    }

    /// What makes a running service take over what changed.
    var reload: String {
        guard let unit, unit.isActive else { return "" }
        return " && " + mending.systemctl("reload \(unit.name)")
    }

    var isPackaged: Bool { settings.executable.hasPrefix("/usr/bin/") }

    var reinstallAdvice: String {
        isPackaged
            ? "Install the package anew, from its file where no repository has it"
            : "Install anew, from the folder of the sources"
    }

    var reinstall: String {
        if isPackaged { return mending.asRoot("apt-get install --reinstall gazette") }
        return mending.isSystem ? mending.asRoot("Scripts/install") : "Scripts/install --user"
    }
}
