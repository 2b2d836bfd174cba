/// A time of day as a clock on the wall shows it, in some zone.
package struct TimeOfDay: Sendable, Hashable, CustomStringConvertible {
    package let hour: Int
    package let minute: Int

    /// `nil` unless it is 00:00…23:59.
    package init?(hour: Int, minute: Int) {
        guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        (self.hour, self.minute) = (hour, minute)
    }

    private init(hourOnly hour: Int) { (self.hour, minute) = (hour, 0) }

    package static let seven = TimeOfDay(hourOnly: 7)

    /// `07:00`.
    package var description: String { (hour < 10 ? "0" : "") + "\(hour)" + (minute < 10 ? ":0" : ":") + "\(minute)" }
}
