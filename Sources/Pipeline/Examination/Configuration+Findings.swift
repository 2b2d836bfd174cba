import Glibc
import Settings

extension Premises {
    func configurationFindings() -> [Finding] {
        guard let file = settings.file else {
            return [Finding("configuration", .good, "standard values, no file")]
        }
        let endings = [".dpkg-new", ".dpkg-dist", ".ucf-dist", ".ucf-new", ".new"]
        let left = endings.map { file + $0 }.filter { access($0, F_OK) == 0 }.map { other in
            Finding(
                "configuration", .note, "\(other) lies beside \(file): a newer version's, not taken over",
                advice: "See what is new in it, take over what you want, then remove it",
                command: "diff -u \(quoted(file)) \(quoted(other)); \(mending.asOwner("rm -i \(quoted(other))"))")
        }
        guard access(file, R_OK) == 0 || caller.user == 0 else { return left }
        guard mending.isSystem, let ownership = Ownership(of: file), !ownership.permits(service, .read) else {
            return left.isEmpty ? [Finding("configuration", .good, file)] : left
        }
        return left + [
            Finding(
                "configuration", .broken, "\(service.name) may not read \(file) (\(octal(ownership.mode)))",
                advice: "Open it",
                command: mending.asOwner("chmod a+r \(quoted(file))"))
        ]
    }
}

/// Of settings that cannot be read: one for each line that is wrong.
func findings(_ error: any Error) -> [Finding] {
    guard let error = error as? ConfigurationError else {
        return [Finding("configuration", .broken, "\(error)")]
    }
    return error.problems.map { problem in
        guard access(problem.file, F_OK) == 0 else {
            return Finding("configuration", .broken, "\(problem)", advice: "Make it, or name another by --config")
        }
        let sudo = geteuid() != 0 && access(problem.file, W_OK) != 0 ? "sudo " : ""
        let line = problem.line.map { "+\($0) " } ?? ""
        return Finding(
            "configuration", .broken, "\(problem)",
            advice: "Mend the line, then: gazetted --check --config \(problem.file)",
            command: "\(sudo)${EDITOR:-nano} \(line)\(quoted(problem.file))")
    }
}
