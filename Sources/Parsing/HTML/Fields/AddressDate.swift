import Model

/// The day in a page's address: `/2023/11/21/`, `/2023-11-21-title`, `/20231121/`, `/t20231121_1.html`.
enum AddressDate {
    /// Looks at the path alone. O(n).
    static func found(in address: String) -> FoundTime? {
        let path = address.prefix(400).prefix { $0 != "?" && $0 != "#" }
        guard let scheme = path.utf8.lastIndex(of: UInt8(ascii: ":")) else { return nil }
        let rest = path[scheme...].dropFirst(3).drop { $0 != "/" }
        guard var time = TimeFinder.first(in: rest) else { return nil }
        time.precision = .day
        return time
    }
}
