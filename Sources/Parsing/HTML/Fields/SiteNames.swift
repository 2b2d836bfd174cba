/// The names that a page's site goes by: declared, and in its address.
struct SiteNames {
    private let keys: [TitleKey]
    /// Letters and digits of the host's labels, `realestatecomau` and `realestate`.
    private let host: [TitleKey]
    /// The last part of the page's title.
    private let tail: TitleKey
    private let tailText: String
    private let hostName: String
    /// The page is the site's first page, by its own address.
    let isFrontPage: Bool

    init(_ metadata: PageMetadata) {
        let names = [
            metadata.first("og:site_name"), metadata.first("application-name"), metadata.first("twitter:site"),
            metadata.linked.publisher, metadata.first("dc.publisher", "publisher", "citation_publisher"),
        ]
        keys = (names + names.map(SiteNames.withoutDomain)).map { TitleKey($0) }.filter { $0.count >= 2 }
        tailText = TitleSegments.last(of: metadata.pageTitle)
        tail = TitleKey(tailText)
        let address = metadata.address?.value ?? ""
        hostName = SiteNames.host(of: address)
        isFrontPage = SiteNames.isFront(address)
        let labels = hostName.split(separator: ".").filter { $0 != "www" }
        let main = labels.max { $0.utf8.count < $1.utf8.count } ?? ""
        host = [TitleKey(labels.joined()), TitleKey(main)].filter { $0.count >= 3 }
    }

    /// `example.org` of `https://example.org/path`; empty where there is none.
    static func host(of address: String) -> String {
        guard let rest = behindScheme(address) else { return "" }
        return String(rest.unicodeScalars.prefix { $0 != "/" && $0 != "?" && $0 != "#" }).lowercased()
    }

    /// Behind the last scheme: an archive's address holds another one.
    private static func behindScheme(_ address: String) -> Substring? {
        var rest = address.prefix(400)
        while let colon = rest.utf8.lastIndex(of: UInt8(ascii: ":")) {
            if rest[colon...].utf8.starts(with: "://".utf8) { return address[colon...].dropFirst(3) }
            rest = rest[..<colon]
        }
        return nil
    }

    /// `example` of `www.example.org`; a name that is no host's stays.
    private static func withoutDomain(_ name: String) -> String {
        guard !name.utf8.contains(0x20), let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name }
        let start = name.hasPrefix("www.") ? name.utf8.index(name.startIndex, offsetBy: 4) : name.startIndex
        return start < dot ? String(name[start..<dot]) : name
    }

    /// It is the site's name, and not a title. O(length).
    func isName(_ key: TitleKey) -> Bool {
        guard !key.isEmpty else { return false }
        return keys.contains(key) || host.contains(key)
    }

    /// It is the site's name, and nobody else's. O(length).
    func isNobody(_ key: TitleKey) -> Bool { isName(key) || key == tail || key.count >= 6 && tail.holds(key) }

    /// The page's title ends with what `name` publishes: 海边 of 海边新闻.
    func isOrganisation(named name: String) -> Bool {
        tailText.hasPrefix(name) && CreditLine.isOrganisation(tailText)
    }

    /// The address of the site's first page, seen from inside it.
    func isHome(_ address: String) -> Bool {
        if ["/", "./", "../", "#", "index.html", "/index.html", "index.php", "/index.php"].contains(address) {
            return true
        }
        return SiteNames.isFront(address)
    }

    private static func isFront(_ address: String) -> Bool {
        guard let rest = behindScheme(address) else { return false }
        let path = rest.drop { $0 != "/" }
        return path.isEmpty || path == "/" || path == "/index.php" || path == "/index.html"
    }
}
