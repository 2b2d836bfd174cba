import Glibc
import Index
import Language
import Reading
package import Settings
import Spool

/// One thing that `gazette doctor` looked at.
package struct Finding: Sendable, Equatable {
    package var subject: String
    package var isGood: Bool
    /// What was found.
    package var fact: String
    /// What to do about it.
    package var advice: String?
}

/// Looks at all that the service needs. Changes nothing.
package func examine(_ load: () throws -> Settings) async -> [Finding] {
    let settings: Settings
    do {
        settings = try load()
    } catch {
        return [
            Finding(
                subject: "configuration", isGood: false, fact: "\(error)", advice: "Mend the file; gazetted --check")
        ]
    }
    let good = Finding(
        subject: "configuration", isGood: true, fact: settings.file ?? "standard values, no file", advice: nil)
    return [good, data(settings), await reader(settings), converter(), daemon(settings), database(settings)]
        + folders(settings) + [watches()]
}

private func data(_ settings: Settings) -> Finding {
    do {
        if let problem = try Stages(settings).analyser.lexicon.nameProblems.first {
            return Finding(
                subject: "data", isGood: false, fact: "\(problem)", advice: "Mend the line, then reload gazetted")
        }
        return Finding(subject: "data", isGood: true, fact: settings.dataDirectory, advice: nil)
    } catch {
        return Finding(
            subject: "data", isGood: false, fact: "\(error)",
            advice: "Install anew, or set GAZETTE_DATA to share/gazette")
    }
}

private func reader(_ settings: Settings) async -> Finding {
    do {
        try await ReaderPool(settings).prove()
        return Finding(subject: "reader", isGood: true, fact: "starts, and locks itself in", advice: nil)
    } catch {
        return Finding(subject: "reader", isGood: false, fact: "\(error)", advice: "Install anew")
    }
}

private func converter() -> Finding {
    let places = ["/usr/local/bin/pdftotext", "/usr/bin/pdftotext"]
    let place = places.first { access($0, X_OK) == 0 }
    return Finding(
        subject: "PDF", isGood: place != nil, fact: place ?? "pdftotext is not installed",
        advice: place == nil ? "Install poppler-utils, or PDFs are rejected" : nil)
}

private func daemon(_ settings: Settings) -> Finding {
    do {
        let reply = try ask(.status, at: settings.folders.controlSocket)
        let trouble = [reply.trouble, reply.badSettings, reply.polling].compactMap(\.self)
        return Finding(
            subject: "daemon", isGood: trouble.isEmpty, fact: reply.status ?? "running",
            advice: trouble.isEmpty ? nil : "See journalctl -u gazetted -x")
    } catch {
        return Finding(subject: "daemon", isGood: false, fact: "\(error)", advice: nil)
    }
}

private func database(_ settings: Settings) -> Finding {
    do {
        let stages = try Stages(settings)
        let index = try ArticleIndex(path: settings.folders.database, analyser: stages.analyser, access: .readOnly)
        try index.check()
        let statistics = try index.statistics()
        return Finding(
            subject: "database", isGood: true, fact: "sound, \(statistics.articles) articles", advice: nil)
    } catch IndexError.missing {
        return Finding(subject: "database", isGood: true, fact: "none yet", advice: nil)
    } catch {
        return Finding(
            subject: "database", isGood: false, fact: "\(error)",
            advice: "Restart gazetted: a damaged database is rebuilt from the archive")
    }
}

private func folders(_ settings: Settings) -> [Finding] {
    let folders = settings.folders
    return [
        ("inbox", folders.inbox), ("outbox", folders.outbox), ("archive", folders.archive),
        ("rejected", folders.rejected), ("state", folders.state),
    ].map { subject, path in
        if access(path, R_OK | W_OK | X_OK) == 0 {
            return Finding(subject: subject, isGood: true, fact: path, advice: nil)
        }
        let reason = String(cString: strerror(errno))
        let advice =
            errno == EACCES
            ? "Join its group: sudo usermod --append --groups gazette $USER, then log in anew"
            : "gazetted makes it when it starts"
        return Finding(subject: subject, isGood: false, fact: "\(path): \(reason)", advice: advice)
    }
}

/// inotify's limits: below them large trees are looked at from time to time only.
private func watches() -> Finding {
    let limit = readNumber("/proc/sys/fs/inotify/max_user_watches")
    return Finding(
        subject: "inotify", isGood: limit >= 8192, fact: "\(limit) folders may be watched",
        advice: limit >= 8192 ? nil : "sudo sysctl fs.inotify.max_user_watches=65536")
}

/// 0 where it cannot be read.
private func readNumber(_ path: String) -> Int {
    guard let file = fopen(path, "r") else { return 0 }
    defer { fclose(file) }
    var buffer = [CChar](repeating: 0, count: 64)
    guard fgets(&buffer, 64, file) != nil else { return 0 }
    return Int(atol(buffer))
}
