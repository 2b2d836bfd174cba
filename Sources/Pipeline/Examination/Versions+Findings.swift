import Settings
import Glibc

extension Premises {
    /// Whether the service runs the program that is installed.
    func versionFindings(running: String?, process: Int?) -> [Finding] {
        let restart = unit.map { mending.systemctl("restart \($0.name)") }
        if let running, running != programVersion {
            return [
                Finding(
                    "versions", .warning, "the service runs version \(running), this is \(programVersion)",
                    advice: "Start the installed one", command: restart)
            ]
        }
        guard let process, let program = linkTarget("/proc/\(process)/exe"), program.hasSuffix(" (deleted)") else {
            return []
        }
        return [
            Finding(
                "versions", .warning, "the service runs a program that was replaced since", advice: "Start the new one",
                command: restart)
        ]
    }

    /// Whether the programs on disk are of one version.
    func programFindings() -> [Finding] {
        let folder = settings.executable.lastIndex(of: "/").map { settings.executable[..<$0] } ?? ""
        let daemon = "\(folder)/gazetted"
        guard access(daemon, X_OK) == 0 else {
            return [Finding("versions", .broken, "\(daemon) is not there", advice: reinstallAdvice, command: reinstall)]
        }
        guard let answer = outcome(of: daemon, ["--version"]), answer.status == 0 else {
            return [
                Finding("versions", .broken, "\(daemon) does not start", advice: reinstallAdvice, command: reinstall)
            ]
        }
        let version = answer.output.split(separator: "\n").first.map(String.init) ?? ""
        guard version == programVersion else {
            return [
                Finding(
                    "versions", .broken, "gazette is \(programVersion), \(daemon) is \(version)",
                    advice: reinstallAdvice,
                    command: reinstall)
            ]
        }
        return [Finding("versions", .good, programVersion)]
    }
}

/// `nil` where it is no link, or cannot be seen.
func linkTarget(_ path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink(path, &buffer, buffer.count)
    return count > 0 ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
}
