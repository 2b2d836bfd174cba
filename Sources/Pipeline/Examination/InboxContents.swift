import Glibc
import Spool

/// What lies in the inbox, without a look into any file.
struct InboxContents: Sendable {
    enum Kind: Sendable { case file, folder, link, pipe, socket, device }

    struct Entry: Sendable {
        /// Absolute.
        var path: String
        var name: String
        var kind: Kind
        var size: Int
        /// Seconds since anything of it changed; negative where that lies ahead of the clock.
        var age: Int
        /// Since its content changed, by what whoever saved it says.
        var contentAge: Int
        var ownership: Ownership
    }

    var entries: [Entry] = []
    /// With the inbox itself.
    var folders = 1
    /// Whoever asks may look into it.
    var isOpen = true
    /// More than is looked at in a few seconds.
    var isPartial = false
}

extension InboxContents {
    /// Looks for at most `patience`; own folders of the library inside the inbox are left out.
    init(of inbox: String, apartFrom own: Set<String>, patience: Duration = .seconds(4)) {
        let deadline = ContinuousClock.now + patience
        isOpen = access(inbox, R_OK | X_OK) == 0
        var waiting = [inbox]
        while let folder = waiting.popLast() {
            for name in names(in: folder) ?? [] {
                guard .now < deadline else {
                    isPartial = true
                    return
                }
                let path = folder + "/" + name
                guard let entry = Entry(path, name), !own.contains(path) else { continue }
                let isToEnter = entry.kind == .folder && !isIgnored(name)
                if isToEnter {
                    folders += 1
                    waiting.append(path)
                }
                if entries.count < 100_000 { entries.append(entry) }
            }
        }
    }
}

extension InboxContents.Entry {
    fileprivate init?(_ path: String, _ name: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        let kind: InboxContents.Kind =
            switch status.st_mode & S_IFMT {
            case S_IFREG: .file
            case S_IFDIR: .folder
            case S_IFLNK: .link
            case S_IFIFO: .pipe
            case S_IFSOCK: .socket
            default: .device
            }
        let list = kind == .folder || kind == .file ? AccessEntry.list(of: path) ?? [] : []
        self.init(
            path: path, name: name, kind: kind, size: Int(status.st_size), age: time(nil) - status.st_ctim.tv_sec,
            contentAge: time(nil) - status.st_mtim.tv_sec,
            ownership: Ownership(status, list))
    }
}
