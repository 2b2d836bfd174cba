import Digests
import Index
import Language
import Model
import Spool

extension Librarian {
    /// Names that have a page: the most frequent, in articles enough.
    private static let mostNames = 500
    private static let leastArticles = 3
    private static let articlesOfName = 50
    private static let sayingsOfName = 12

    /// A bearer with all writings that the articles use.
    private struct Bearer: Sendable {
        var summary: NameSummary
        var forms: [String]
    }

    /// The pages of the names that articles which came or went have, and the list of all.
    func publishNames(_ setting: PageSetting, touched: Set<String>) throws {
        let bearers = try bearers()
        let list = renderNameList(bearers.map(\.summary), setting, with: stages.templates)
        var files = [Outbox.File(path: list.path, bytes: list.bytes)]
        let changed = try bearers.filter { bearer in
            try bearer.forms.contains(where: touched.contains)
                || !folders.outbox.exists(namePagePath(bearer.summary.slug))
        }
        files += try parallelMap(changed) { bearer in
            let page = renderNamePage(try self.page(of: bearer), setting, with: self.stages.templates)
            return Outbox.File(path: page.path, bytes: page.bytes)
        }
        _ = try folders.outbox.publish(files, durability: .kill)
        let shown = Set(bearers.map(\.summary.slug))
        for slug in touched.map(slug) where !shown.contains(slug) {
            _ = try folders.outbox.remove(namePagePath(slug))
        }
    }

    private func slug(of name: String) -> String {
        Pipeline.slug(of: name, StoryID(rawValue: ContentHasher.hash(Array(name.utf8)).prefix64))
    }

    /// The most frequent first; a name whose bearer a more frequent one has named is one of its writings.
    private func bearers() throws -> [Bearer] {
        let book = try index.aliasBook()
        var bearers: [Bearer] = []
        var places: [String: Int] = [:]
        for count in try index.nameCounts(atLeast: Self.leastArticles, limit: Self.mostNames * 2) {
            let aliases = book.aliases(of: count.name).map(\.form)
            if let place = ([count.name] + aliases).compactMap({ places[$0] }).first {
                bearers[place].forms.append(count.name)
                bearers[place].summary.aliases.append(count.name)
                bearers[place].summary.articles += count.articles
                places[count.name] = place
            } else if bearers.count < Self.mostNames {
                places[count.name] = bearers.count
                bearers.append(
                    Bearer(
                        summary: NameSummary(
                            slug: slug(of: count.name), name: count.name, aliases: [],
                            isPerson: count.isPerson, articles: count.articles),
                        forms: [count.name]))
            }
        }
        return bearers
    }

    private nonisolated func page(of bearer: Bearer) throws -> NamePage {
        let articles = try index.listings(naming: bearer.forms, limit: Self.articlesOfName)
        let known = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let sayings = try index.sayings(of: bearer.forms, limit: Self.sayingsOfName).compactMap { saying in
            try known[saying.article].flatMap { listing in
                try sentence(of: saying).map { (sentence: $0, article: listing) }
            }
        }
        return NamePage(bearer.summary, articles: articles, sayings: sayings)
    }

    /// `nil` where the place is not in the article's text.
    private nonisolated func sentence(of saying: NameSaying) throws -> EditionSentence? {
        guard let text = try index.texts(of: [saying.article]).first,
            saying.utf8.lowerBound >= 0, saying.utf8.upperBound <= text.utf8.count
        else { return nil }
        return EditionSentence(
            article: saying.article, sentence: saying.sentence, utf8: saying.utf8,
            scalars: ScalarOffsets(text).scalars(saying.utf8), text: String(text[utf8: saying.utf8]))
    }
}
