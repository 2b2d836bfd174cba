/// Says: look again. Several changes may come as one.
package struct WakeUp: Sendable {
    /// Where to; hints only, the folder is the truth.
    package var look: Look
    /// The queue of events overflowed (IN_Q_OVERFLOW), so `look` is for everything.
    package var overflowed: Bool
    package var health: WatchHealth
}
