import Settings
import Glibc

extension Premises {
    /// Files that could not be read, and those that the service died on.
    func rejectedFindings() -> [Finding] {
        let folder = settings.folders.rejected
        let reasons = (names(in: folder) ?? []).filter { $0.hasSuffix(".reason.txt") }
        var findings: [Finding] = []
        if let first = reasons.first {
            let files = reasons.count == 1 ? "1 file" : "\(reasons.count) files"
            findings.append(
                Finding(
                    "rejected", .note, "\(files) could not be read", advice: "The reason lies beside each",
                    command: "head -n 5 \(quoted("\(folder)/\(first)"))"))
        }
        return findings + deathFindings()
    }

    /// A crash is laid to the files that were in hand; the third one rejects them.
    private func deathFindings() -> [Finding] {
        let path = settings.folders.state + "/deaths"
        var deaths: [Substring: Int] = [:]
        for line in (text(of: path) ?? "").split(separator: "\n") {
            let words = line.split(separator: " ")
            if words.count == 2, words[1] == programVersion { deaths[words[0], default: 0] += 1 }
        }
        return deaths.sorted { $0.key < $1.key }.prefix(10).map { file, count in
            let messages = "journalctl\(unit?.isUser == true ? " --user" : "") FILE_ID=\(file)"
            return Finding(
                "rejected", .note,
                "the service crashed \(count) times with the file \(file) in hand"
                    + (count < 3 ? "; the third time rejects it" : ""),
                advice: "Which one that is, and what came of it; forgotten by a newer version", command: messages)
        }
    }
}
