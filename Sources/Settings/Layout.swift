/// The ways to lay a library on a disk.
package enum Layout: Sendable, Equatable {
    /// `/var/spool/gazette`, `/var/lib/gazette`, `/run/gazette`; with an instance (`gazetted@NAME.service`), `gazette-NAME`.
    case system(instance: String?)
    /// `~/Gazette`, `$XDG_STATE_HOME/gazette`, `$XDG_RUNTIME_DIR/gazette`.
    case user
    /// All below one folder.
    case library(String)
}
