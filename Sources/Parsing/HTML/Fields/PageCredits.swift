import Model

/// Author, publication and time of a page, from its metadata, its scripts and what it shows.
struct PageCredits {
    private let tree: HTMLTree
    private let metadata: PageMetadata

    init(_ tree: HTMLTree, _ metadata: PageMetadata) { (self.tree, self.metadata) = (tree, metadata) }

    /// `visible` are the lines of credits that stand near the body.
    func fields(title: String, visible: [CreditLine]) -> ArticleFields {
        var fields = ArticleFields()
        fields.title = title
        fields.url = metadata.address?.value ?? ""
        for line in visible where line.isLabelled { fields.take(line) }
        fields.publication = publication(visible: fields.publication)
        fields.time = time(visible: visible)
        return fields
    }

    private func publication(visible: String) -> String {
        if let name = tree.element(id: "js_name") { return tree.plainText(of: name, limit: 200) }
        if !visible.isEmpty { return visible }
        let named = metadata.first("og:site_name", "application-name", "mediaid", "source", "dc.publisher")
        if !named.isEmpty { return named }
        let publisher = metadata.linked.publisher
        if !publisher.isEmpty { return publisher }
        let last = TitleSegments.last(of: metadata.pageTitle)
        return last.width <= 30 && CreditLine.isOrganisation(last) ? last : ""
    }

    private func time(visible: [CreditLine]) -> FoundTime? {
        let texts = [
            metadata.linked.published,
            metadata.first(
                "article:published_time", "og:published_time", "datepublished", "publishdate", "pubdate", "publish_time"
            ),
            metadata.first(
                "og:release_date", "weibo: article:create_at", "weibo:article:create_at", "dc.date", "date", "ptime",
                "apub:time"),
            scriptTime,
        ]
        for text in texts { if let time = found(text) { return time } }
        if let epoch = scriptEpoch { return epoch }
        return elementTime ?? visible.lazy.compactMap(\.time).first { $0.civil.year >= 1990 }
    }

    /// A time since there are pages.
    private func found(_ text: String) -> FoundTime? {
        TimeFinder.first(in: text).flatMap { $0.civil.year >= 1990 ? $0 : nil }
    }

    /// WeChat's `createTime = '2023-11-21 18:47'`.
    private var scriptTime: String {
        tree.scripts.lazy.compactMap { ScriptText.string(after: "createTime", in: $0.utf8) }.first { $0.contains("-") }
            ?? ""
    }

    /// WeChat's `ct = "1700563620"`.
    private var scriptEpoch: FoundTime? {
        for script in tree.scripts {
            for key in ["var ct ", "var ct", "oriCreateTime"] {
                guard let digits = ScriptText.string(after: key, in: script.utf8), digits.utf8.count == 10,
                    let seconds = Int64(digits)
                else { continue }
                let civil = CivilTime(secondsSinceEpoch: seconds + 8 * 3600)
                return FoundTime(civil: civil, precision: .second, offset: 8 * 3600, utf8: 0..<0)
            }
        }
        return nil
    }

    /// The first `<time>` with a date.
    private var elementTime: FoundTime? {
        for index in tree.nodes.indices where tree.nodes[index].tag == .time {
            let text = tree.attribute(.datetime, of: index) ?? tree.plainText(of: index, limit: 200)
            if let time = found(text) { return time }
        }
        return nil
    }
}
