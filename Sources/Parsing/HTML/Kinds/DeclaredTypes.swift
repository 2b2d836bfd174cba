import Model

/// What a page declares itself to be: schema.org's types, `og:type`.
struct DeclaredTypes {
    private(set) var isArticle = false
    private(set) var articleSign = ""
    /// It is not free to read.
    private(set) var isPaid = false
    /// A video page's declaration.
    private(set) var video: String?
    /// A product's or a shop's.
    private(set) var goods: (kind: PageKind, sign: String)?
    /// A list's.
    private(set) var list: String?

    private static let articles: Set<String> = [
        "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
        "ScholarlyArticle", "Report", "SocialMediaPosting", "Review", "Recipe", "LiveBlogPosting",
    ]

    /// O(n).
    init(_ tree: HTMLTree, _ metadata: PageMetadata) {
        var types: [String] = []
        for script in tree.scripts where script.type == "application/ld+json" {
            types += LinkedTypes.all(in: script.utf8)
            if DeclaredTypes.isPaid(script) { isPaid = true }
        }
        for index in tree.nodes.indices where !tree.nodes[index].attributes.isEmpty {
            if let type = tree.attribute(.itemtype, of: index) {
                types.append(String(type.split(separator: "/").last ?? ""))
            }
            if tree.attribute(.itemprop, of: index)?.contains("articleBody") == true {
                markArticle("itemprop articleBody")
            }
        }
        read(types, metadata.first("og:type").lowercased(), metadata)
    }

    private mutating func read(_ types: [String], _ graph: String, _ metadata: PageMetadata) {
        if graph == "article" { markArticle("og:type article") }
        if metadata.named(["article:published_time"]) != nil { markArticle("article:published_time") }
        for type in types where DeclaredTypes.articles.contains(type) { markArticle("schema.org \(type)") }
        if graph.hasPrefix("video") { video = "og:type \(graph)" }
        if types.contains("VideoObject"), !isArticle { video = "schema.org VideoObject" }
        let products = types.count { $0 == "Product" }
        if graph == "product.group" || products > 3 || types.contains("OfferCatalog") && products > 1 {
            goods = (.collection, graph == "product.group" ? "og:type product.group" : "\(products) products")
        } else if graph.hasPrefix("product") || graph.hasSuffix(":item") || products > 0 && types.contains("Offer") {
            goods = (.product, products > 0 ? "schema.org Product" : "og:type \(graph)")
        }
        list = types.first { ["CollectionPage", "SearchResultsPage", "ItemList"].contains($0) }.map {
            "schema.org \($0)"
        }
    }

    private mutating func markArticle(_ sign: String) {
        if !isArticle { (isArticle, articleSign) = (true, sign) }
    }

    private static func isPaid(_ script: PageScript) -> Bool {
        let value = ScriptLiteral.text(behind: "isAccessibleForFree", in: script.utf8)
        return value.lowercased().hasPrefix("false") || value.lowercased().hasPrefix("\"false")
    }
}
