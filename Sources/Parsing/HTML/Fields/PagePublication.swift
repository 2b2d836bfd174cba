/// Who published a page, and where it says so.
struct PagePublication {
    private let metadata: PageMetadata

    init(_ metadata: PageMetadata) { self.metadata = metadata }

    /// The publication first, then what lost against it; `visible` is what a line of credits names.
    func found(visible: String) -> [(name: String, source: String)] {
        var found: [(String, String)] = []
        found.append((visible, "a line of credits"))
        for key in ["og:site_name", "application-name", "mediaid", "source", "dc.publisher", "citation_journal_title"] {
            found.append((metadata.first(key), "meta[\(key)]"))
        }
        found.append((metadata.linked.publisher, "JSON-LD publisher"))
        let last = TitleSegments.last(of: metadata.pageTitle)
        if last.width <= 30, CreditLine.isOrganisation(last) { found.append((last, "the end of the page's title")) }
        return found.filter { !$0.0.isEmpty && !$0.0.hasPrefix("http") }
    }
}
