/// Where a library lies. All paths are absolute, without a slash at the end.
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
}
