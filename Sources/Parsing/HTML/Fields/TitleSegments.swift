/// The parts of a page's title: `标题_栏目_网站`, `Title | Section | Site`.
enum TitleSegments {
    /// Cuts the names of site and sections off the end, and the site's off the beginning. O(n).
    ///
    /// A title that is `clean`, because another one is longer by the site's name, loses only names that are known.
    static func withoutSite(_ title: String, _ site: SiteNames, isClean: Bool = false) -> String {
        var rest = title.trimmed
        var mark: Unicode.Scalar?
        for _ in 0..<4 {
            guard let (head, last, next) = cut(rest) else { break }
            let isSite = site.isName(TitleKey(last)) && head.trimmed.width >= 2
            guard isSite || !isClean && mark ?? next == next && isCut(last, from: head, isFirst: mark == nil) else {
                break
            }
            (rest, mark) = (head.trimmed, next)
        }
        if !site.isFrontPage, let (first, tail) = cutFront(rest), site.isName(TitleKey(first)), tail.trimmed.width >= 8
        {
            rest = tail.trimmed
        }
        return String(rest)
    }

    /// The last part of a title, empty where it has only one.
    static func last(of title: String) -> String { cut(title.trimmed).map { String($0.last.trimmed) } ?? "" }

    /// What stands behind the first mark of a title, a colon too; empty where it has none.
    static func tail(of title: String) -> String { cutFront(title.trimmed).map { String($0.tail.trimmed) } ?? "" }

    /// All parts of a title, at most 6.
    static func all(of title: String) -> [String] {
        var (parts, rest): ([String], Substring) = ([], title.trimmed)
        while parts.count < 5, let (head, last, _) = cut(rest) {
            parts.append(String(last.trimmed))
            rest = head
        }
        return [String(rest.trimmed)] + parts.reversed()
    }

    private static func isCut(_ last: Substring, from head: Substring, isFirst: Bool) -> Bool {
        let (width, rest) = (last.trimmed.width, head.trimmed.width)
        return rest >= 8 && width <= rest && width <= (isFirst ? 40 : 24)
    }

    private static let marks = "_|｜丨-–—·•»«:".unicodeScalars

    /// A mark parts a title where space stands on both sides of it; bars always do, and dashes between Chinese words.
    private static func isBorder(_ scalars: Substring.UnicodeScalarView, at index: String.Index) -> Bool {
        let mark = scalars[index]
        guard marks.contains(mark) else { return false }
        let before = index > scalars.startIndex ? scalars[scalars.index(before: index)] : " "
        let next = scalars.index(after: index)
        let after = next < scalars.endIndex ? scalars[next] : " "
        if mark == "_" || mark == "|" || mark == "｜" || mark == "丨" { return true }
        if before.isSpace && after.isSpace { return true }
        return (mark == "-" || mark == "—") && (before.isWide || after.isWide)
    }

    /// At its last mark; `nil` where it has none.
    static func cut(_ title: Substring) -> (head: Substring, last: Substring, mark: Unicode.Scalar)? {
        let scalars = title.unicodeScalars
        guard let border = scalars.indices.last(where: { isBorder(scalars, at: $0) }) else { return nil }
        return (title[..<border], title[scalars.index(after: border)...], scalars[border])
    }

    private static func cutFront(_ title: Substring) -> (first: Substring, tail: Substring)? {
        let scalars = title.unicodeScalars
        guard let border = scalars.indices.first(where: { isBorder(scalars, at: $0) || scalars[$0] == ":" }) else {
            return nil
        }
        return (title[..<border], title[scalars.index(after: border)...])
    }
}
