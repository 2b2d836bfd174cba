import Model

/// What makes a page one that offers something: the front page of a site, or a part of it named so.
enum ServiceSigns {
    /// What was seen; `nil` where nothing was. O(n).
    static func sign(_ page: PageBlocks, address: String) -> String? {
        let parts = address.prefix(300).prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
        guard address.hasPrefix("http"), parts.count > 1 else { return nil }
        let headings = page.blocks.count { $0.kind.isHeading }
        if parts.count == 2, headings > 3 { return "a site's front page" }
        for part in parts.dropFirst(2).prefix(4)
        where NameSplitter.words(of: String(part)).contains(where: words.contains) {
            return headings > 3 ? "address part \(part), \(headings) headings" : nil
        }
        return nil
    }

    private static let words: Set<String> = [
        "service", "services", "solution", "solutions", "pricing", "coupons", "features", "platform", "locations",
        "products", "tuition", "calculator",
    ]
}
