package struct WatchSettings: Sendable {
    /// Everything is looked at this often, whatever events say.
    package var rescan: Duration = .seconds(300)
    /// Folders without events are looked at this often; less often where looking takes long.
    package var poll: Duration = .seconds(5)
    /// inotify is tried again this often after it ran out.
    package var retry: Duration = .seconds(30)
    /// Whether the inbox is still there is asked this often, and each second while it is not.
    package var presence: Duration = .seconds(5)
    /// At most this many folders are watched; the others are looked at like those without events.
    package var mostWatches = 50_000

    package init() {}
}
