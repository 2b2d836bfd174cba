import Model

/// What feeds say of their entries but cannot be: one address for all, the time of fetching as that of each.
struct FeedTraps {
    /// Addresses that several entries with different titles have.
    private let sharedAddresses: Set<String>
    /// The time that all entries have, where it is the feed's own.
    let commonTime: String?

    /// O(n).
    init(_ feed: Feed) {
        var titles: [String: String] = [:]
        var shared: Set<String> = feed.entries.count > 1 && !feed.url.isEmpty ? [feed.url] : []
        for entry in feed.entries where !entry.url.isEmpty {
            if let title = titles[entry.url], title != entry.title { shared.insert(entry.url) }
            titles[entry.url] = entry.title
        }
        sharedAddresses = shared
        commonTime = FeedTraps.commonTime(of: feed)
    }

    func isShared(_ address: String) -> Bool { sharedAddresses.contains(address) }

    /// Five entries and more that all have one time of day, down to the second.
    private static func commonTime(of feed: Feed) -> String? {
        guard feed.entries.count >= 5, let time = feed.entries.first?.time, !time.isEmpty,
            feed.entries.allSatisfy({ $0.time == time }), let found = TimeFinder.first(in: time)
        else { return nil }
        let isMidnight = found.civil.hour == 0 && found.civil.minute == 0 && found.civil.second == 0
        return isMidnight && time != feed.builtTime ? nil : time
    }
}
