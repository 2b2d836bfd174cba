/// Where a library lies. All paths are absolute, without a slash at the end, and no two of the five folders are the same.
package struct Folders: Sendable, Equatable {
    package var inbox: String
    package var outbox: String
    package var rejected: String
    package var archive: String
    package var state: String
    /// Holds the control socket.
    package var runtime: String

    package var database: String { state + "/gazette.sqlite" }
    package var controlSocket: String { runtime + "/control.sock" }

    /// All of it below one folder: DIR/inbox, DIR/outbox, DIR/rejected, DIR/archive, DIR/state.
    package init(library: String) {
        self.init(spool: library, state: library + "/state", runtime: library + "/state")
    }

    init(spool: String, state: String, runtime: String) {
        inbox = spool + "/inbox"
        outbox = spool + "/outbox"
        rejected = spool + "/rejected"
        // Beside the inbox, so that a file goes there by rename: below the unit's ProtectSystem= each writable
        // folder is a mount of its own, and no rename crosses mounts.
        archive = spool + "/archive"
        self.state = state
        self.runtime = runtime
    }

    /// With those that the configuration names.
    func replaced(by configuration: Configuration, home: String) -> Folders {
        func expanded(_ path: String, else standard: String) -> String {
            path.isEmpty ? standard : path.hasPrefix("~") ? home + path.dropFirst() : path
        }
        var folders = self
        folders.inbox = expanded(configuration.inbox.path, else: inbox)
        folders.outbox = expanded(configuration.outbox.path, else: outbox)
        folders.rejected = expanded(configuration.rejected.path, else: rejected)
        folders.archive = expanded(configuration.archive.path, else: archive)
        folders.state = expanded(configuration.state.path, else: state)
        if runtime == state { folders.runtime = folders.state }
        return folders
    }

    /// The first folder that is also another's.
    func collision(in file: String, _ positions: KeyPositions) -> ConfigurationError.Problem? {
        var owners: [String: String] = [:]
        let all = [
            ("inbox", inbox), ("archive", archive), ("rejected", rejected), ("outbox", outbox), ("state", state),
        ]
        for (name, path) in all {
            guard let owner = owners.updateValue(name, forKey: path) else { continue }
            let place = positions.place(of: [name, "path"]) ?? positions.place(of: [owner, "path"])
            let message = "[\(owner)] and [\(name)] have the same path, \(path)"
            return .init(file: file, line: place?.line, column: place?.column, message: message)
        }
        return nil
    }
}
