import Model

/// When a page was published: what its head, its scripts and its address say, and what it shows, weighed.
struct PageTimes {
    private let tree: HTMLTree
    private let metadata: PageMetadata
    private let title: Int?

    init(_ tree: HTMLTree, _ metadata: PageMetadata, title: Int?) {
        (self.tree, self.metadata, self.title) = (tree, metadata, title)
    }

    /// The time first, then what lost against it; `visible` are the lines of credits near the body, `saved` is when the
    /// page was saved. O(n).
    func found(_ survey: PageSurvey, visible: [CreditLine], saved: FoundTime?) -> [TimeCandidate] {
        var candidates = linked + declared + TimeElements(tree, title: title).found(survey)
        let changes = candidates.filter(\.isChange).map(\.time.civil)
        candidates += visible.prefix(12).compactMap(\.time).filter { !changes.contains($0.civil) }
            .compactMap { TimeCandidate($0, from: "a line of credits", weight: 62, isShown: true) }
        if let address = AddressDate.found(in: metadata.address?.value ?? "") {
            candidates += [TimeCandidate(address, from: "the page's address", weight: 60)].compactMap(\.self)
        }
        if candidates.allSatisfy({ $0.isChange || $0.weight < 30 }), let base = saved ?? candidates.first?.time {
            candidates += [TimeElements(tree, title: title).relative(to: base.civil)].compactMap(\.self)
        }
        if candidates.allSatisfy(\.isChange) { candidates += ScriptTimes(tree).found() }
        if candidates.isEmpty, let image = AddressDate.found(in: metadata.first("og:image")) {
            candidates += [TimeCandidate(image, from: "the address of meta[og:image]", weight: 20)].compactMap(\.self)
        }
        return TimeChoice.ordered(candidates)
    }

    private var linked: [TimeCandidate] {
        [
            TimeCandidate(metadata.linked.published, from: "JSON-LD datePublished", weight: 90),
            TimeCandidate(metadata.linked.modified, from: "JSON-LD dateModified", weight: 42, isChange: true),
        ].compactMap(\.self)
    }

    private var declared: [TimeCandidate] {
        PageTimes.names.compactMap { name, weight in
            let value = metadata.first(name)
            guard !value.isEmpty else { return nil }
            return TimeCandidate(value, from: "meta[\(name)]", weight: weight, isChange: weight < 60)
        }
    }

    /// Names of `<meta>`, and how much each says; the last ones tell of changes.
    private static let names: [(String, Int)] = [
        ("article:published_time", 88), ("og:published_time", 86), ("og:article:published_time", 86),
        ("datepublished", 86), ("citation_publication_date", 84), ("citation_online_date", 84), ("citation_date", 80),
        ("dc.date.issued", 84), ("dcterms.issued", 84), ("dc.date.created", 82), ("dcterms.created", 82),
        ("parsely-pub-date", 84), ("sailthru.date", 84), ("publishdate", 82), ("publish_date", 82),
        ("publish-date", 82),
        ("publication_date", 82), ("pubdate", 82), ("pub_date", 82), ("publish_time", 82), ("ptime", 82),
        ("apub:time", 82), ("weibo: article:create_at", 82), ("weibo:article:create_at", 82), ("og:release_date", 80),
        ("article:published", 84), ("article.published", 84), ("cxenseparse:recs:publishtime", 80), ("date", 74),
        ("dc.date", 74), ("dcterms.date", 74), ("dc:date", 74), ("datecreated", 74), ("uploaddate", 72),
        ("dateupdate", 58), ("article:modified_time", 44), ("datemodified", 42), ("dcterms.modified", 42),
        ("og:updated_time", 40), ("last-modified", 40), ("revised", 38),
    ]
}
