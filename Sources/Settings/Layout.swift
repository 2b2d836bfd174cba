/// The ways to lay a library on a disk.
package enum Layout: Sendable, Equatable {
    /// `/var/spool/gazette`, `/var/lib/gazette`, `/run/gazette`; of the instance NAME, `gazette-NAME` each.
    case system(instance: String?)
    /// `~/Gazette`, `$XDG_STATE_HOME/gazette`, `$XDG_RUNTIME_DIR/gazette`.
    case user
    /// All below one folder.
    case library(String)

    /// The library that is meant: the one named; else the one that the configuration file is of, and those of
    /// `/etc/gazette` are the system's; else the person's own if there is one; else the system's if there is one.
    ///
    /// - Parameters:
    ///   - file: absolute.
    ///   - library: absolute.
    ///   - exists: whether something lies at a path.
    init(
        file: String?, library: String?, home: XDGFolders, isRoot: Bool, exists: (String) -> Bool
    ) {
        if let library {
            self = .library(library)
        } else if let file {
            self = Layout.systemInstance(of: file) ?? .user
        } else if isRoot {
            self = .system(instance: nil)
        } else if exists(home.configurationFile) || exists(home.home + "/Gazette") {
            self = .user
        } else {
            self = exists("/etc/gazette/gazette.toml") ? .system(instance: nil) : .user
        }
    }

    private static func systemInstance(of file: String) -> Layout? {
        let (folder, suffix) = ("/etc/gazette/", ".toml")
        guard file.hasPrefix(folder), file.hasSuffix(suffix) else { return nil }
        let name = String(file.dropFirst(folder.count).dropLast(suffix.count))
        guard !name.isEmpty, !name.contains("/") else { return nil }
        return .system(instance: name == "gazette" ? nil : name)
    }

    /// The file that is read where none is named and this one exists.
    func configurationFile(home: XDGFolders) -> String {
        switch self {
        case .system(let instance): "/etc/gazette/\(instance ?? "gazette").toml"
        case .user: home.configurationFile
        case .library(let folder): folder + "/gazette.toml"
        }
    }

    /// The folders where the configuration names none.
    func folders(home: XDGFolders) -> Folders {
        switch self {
        case .system(let instance):
            let name = instance.map { "gazette-" + $0 } ?? "gazette"
            return Folders(spool: "/var/spool/" + name, state: "/var/lib/" + name, runtime: "/run/" + name)
        case .user:
            let state = home.state + "/gazette"
            return Folders(
                spool: home.home + "/Gazette", state: state, runtime: home.runtime.map { $0 + "/gazette" } ?? state)
        case .library(let folder): return Folders(library: folder)
        }
    }
}
