/// A title that the head of a page declares.
struct DeclaredTitle {
    /// Without the names of site and section at its end.
    let text: String
    let key: TitleKey
    let source: String
    /// The parts of it, where marks part it, that may be a title by themselves.
    let parts: [TitleKey]
    /// What stands behind its first mark.
    let tail: TitleKey

    /// `nil` where it is empty; `page` is the text of `<title>`.
    init?(_ title: String, from source: String, _ site: SiteNames, page: String) {
        guard !title.isEmpty else { return nil }
        let (whole, longer) = (TitleKey(title), TitleKey(page))
        text = TitleSegments.withoutSite(title, site, isClean: longer.count > whole.count && longer.holds(whole))
        key = TitleKey(text)
        self.source = source
        let segments = TitleSegments.all(of: title)
        parts = segments.count > 1 ? segments.map { TitleKey($0) } : []
        tail = TitleKey(TitleSegments.tail(of: text))
    }

    /// How far a heading says the same, 0…1. O(length).
    func agreement(with heading: TitleKey) -> Double {
        if key == heading { return 1 }
        if let place = parts.firstIndex(of: heading) { return place == 0 ? 0.95 : place < parts.count - 1 ? 0.7 : 0.5 }
        var agreement = 0.8 * heading.likeness(to: key)
        if heading.count >= 6, key.holds(heading) {
            agreement = max(agreement, 0.6 + 0.35 * Double(heading.count) / Double(key.count))
        } else if key.count >= 6, heading.holds(key) {
            agreement = max(agreement, 0.6 + 0.3 * Double(key.count) / Double(heading.count))
        }
        return agreement
    }
}
