import Model

extension StoryDesk {
    /// The title given by people or an earlier edition, else that of the article that says best what the matter is.
    var title: String {
        if let title = prepared.story.title, !title.isEmpty { return title }
        var best: (title: String, merit: Float) = ("", -.infinity)
        for article in articles where !article.input.article.title.isEmpty {
            let merit = article.titleTerms.likeness(to: topic) + merits(of: article)
            if merit > best.merit { best = (headline(of: article.input), merit) }
        }
        return best.title
    }

    /// What speaks for a title beside its likeness to the others: that it says who; against it: that it asks, shouts or
    /// trails off, that it is too short or too long to say what.
    private func merits(of article: PreparedArticle) -> Float {
        let title = article.input.article.title
        let scalars = title.unicodeScalars
        var merit: Float = scalars.contains { "?？".unicodeScalars.contains($0) } ? -0.35 : 0
        if title.contains("…") || title.contains("...") { merit -= 0.25 }
        if scalars.contains(where: { "!！".unicodeScalars.contains($0) }) { merit -= 0.12 }
        let length = scalars.prefix(400).reduce(0) { $0 + (isIdeographic($1.value) ? 3 : 1) }
        merit -= length > 130 ? 0.2 : length < 20 ? 0.1 : 0
        return merit + min(0.2, namesSaid(in: title, by: article))
    }

    private func namesSaid(in title: String, by article: PreparedArticle) -> Float {
        article.analysis.names.prefix(40).reduce(0) { sum, name in
            guard title.contains(name.name) else { return sum }
            return sum + ([.person, .organisation].contains(name.kind) ? 0.1 : 0.05)
        }
    }
}

/// A title without what is no part of it: a column's label before it (快讯｜, 【早报】), the publication behind it.
private func headline(of given: DigestArticle) -> String {
    var title = Substring(given.article.title)
    if let end = endOfLabel(title), let rest = rest(of: title, after: end) {
        let label = title[..<end]
        if !given.analysis.names.prefix(40).contains(where: { label.contains($0.name) }) { title = rest }
    }
    guard let last = title.unicodeScalars.lastIndex(where: { isBar($0) || "-–—_".unicodeScalars.contains($0) }),
        isPublication(title[title.unicodeScalars.index(after: last)...], of: given.article)
    else { return String(title) }
    let kept = String(title[..<last].trimmed)
    return kept.unicodeScalars.count < fewestScalars ? String(title) : kept
}

private func endOfLabel(_ title: Substring) -> String.Index? {
    if title.hasPrefix("【") { return title.unicodeScalars.prefix(10).firstIndex(of: "】") }
    return title.unicodeScalars.prefix(8).firstIndex(where: isBar)
}

/// Less is no headline.
private let fewestScalars = 6

private func rest(of title: Substring, after position: String.Index) -> Substring? {
    let rest = title[title.unicodeScalars.index(after: position)...].trimmed
    return rest.unicodeScalars.count < fewestScalars ? nil : rest
}

private func isBar(_ scalar: Unicode.Scalar) -> Bool { "|｜丨".unicodeScalars.contains(scalar) }

private func isPublication(_ words: Substring, of article: Article) -> Bool {
    let name = String(words.trimmed).lowercased()
    let publication = article.publication.lowercased()
    return !name.isEmpty && !publication.isEmpty && (name == publication || publication.hasPrefix(name))
}

extension Substring {
    fileprivate var trimmed: Substring {
        let inside = unicodeScalars.drop { $0.properties.isWhitespace }
        let end = inside.lastIndex { !$0.properties.isWhitespace }.map { inside.index(after: $0) }
        return self[inside.startIndex..<(end ?? inside.startIndex)]
    }
}
