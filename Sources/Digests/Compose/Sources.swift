import Model

extension EditionSource {
    /// `zone` is for the time of arrival, where the article gives none of its own.
    init(_ input: DigestArticle, zone: Zone, period: Range<Int64>) {
        let article = input.article
        self.init(
            article: article.id, title: article.title, byline: article.byline, publication: article.publication,
            time: article.published?.description ?? isoMinute(input.received, in: zone),
            language: article.language.description, kind: article.kind.rawValue, path: input.path,
            textVersion: input.textVersion)
        if input.revises != nil { marks.append(.revised) }
        if isFromArchive(input, period: period) { marks.append(.archive) }
    }
}

extension StoryDesk {
    /// The articles in order of their numbers: those cited first, in order of citation; with their reposts.
    func sources(citing story: EditionStory, request: EditionRequest) -> [EditionSource] {
        let order = story.orderOfCitation
        let pending = prepared.pending.filter { order[$0.article.id] != nil }
        let sources = (prepared.originals + pending).map { input in
            var source = EditionSource(input, zone: request.zone, period: request.period)
            source.copies = copies(of: input, request: request)
            return source
        }
        return sources.sorted(by: order)
    }

    /// The reposts; what they add is told of the first ones.
    private func copies(of original: DigestArticle, request: EditionRequest) -> [EditionSource] {
        let told = 12
        return (prepared.copies[original.article.id] ?? []).enumerated().map { position, copy in
            var source = EditionSource(copy, zone: request.zone, period: request.period)
            if position < told { source.adds = additions(of: copy, to: original, weights: weights) }
            return source
        }
    }
}

extension EditionStory {
    /// For each article that it cites which one in a row that is.
    var orderOfCitation: [ArticleID: Int] {
        let quoted = quotedSentences.flatMap { [$0.article] + $0.alsoIn.map(\.article) }
        var order: [ArticleID: Int] = [:]
        for id in quoted + timeline.map(\.article) where order[id] == nil { order[id] = order.count }
        return order
    }
}

extension [EditionSource] {
    /// Those with a place first, in that order; then the others as they stand.
    func sorted(by order: [ArticleID: Int]) -> [EditionSource] {
        enumerated().sorted { left, right in
            let places = (order[left.element.article] ?? .max, order[right.element.article] ?? .max)
            return places.0 != places.1 ? places.0 < places.1 : left.offset < right.offset
        }.map(\.element)
    }
}
