import Model

/// A passage fit to be quoted, not yet chosen.
struct Passage: Sendable {
    /// Index into the storyline's prepared articles.
    var article: Int
    var sentences: Range<Int>
    var utf8: Range<Int>
}

extension PreparedArticle {
    /// The sentences with those before them that they lean on; `nil` where they would not be understood all the same,
    /// where a heading comes between, or where they are too long to quote.
    func standalone(_ sentences: Range<Int>, article: Int, limit: Int = 1800) -> Passage? {
        guard sentences.lowerBound >= 0, sentences.upperBound <= self.sentences.count, !sentences.isEmpty else {
            return nil
        }
        var start = sentences.lowerBound
        for _ in 0..<4 {
            guard let needed = self.sentences[start].leansOn, needed <= start else { return nil }
            if needed == 0 { break }
            start -= needed
        }
        guard let end = enumerationEnd(start..<sentences.upperBound) else { return nil }
        let whole = start..<end
        guard self.sentences[start].leansOn == 0,
            whole.allSatisfy({ self.sentences[$0].leansOn != nil && self.sentences[$0].kind != .heading })
        else { return nil }
        guard boilerplate.isDisjoint(with: whole) else { return nil }
        let utf8 = self.sentences[start].utf8.lowerBound..<self.sentences[whole.upperBound - 1].utf8.upperBound
        guard utf8.count <= limit, utf8.upperBound <= text.count, !isNotice(text[utf8]) else { return nil }
        return Passage(article: article, sentences: whole, utf8: utf8)
    }

    /// Where a passage ends that must not break off an enumeration (首先…其次…最后) that it opens: behind its last part;
    /// `nil` where that makes it too long to quote.
    private func enumerationEnd(_ passage: Range<Int>) -> Int? {
        let longest = 5
        var end = passage.upperBound
        for opener in passage where opensEnumeration(text[sentences[opener].utf8]) {
            let last = min(sentences.count, opener + 1 + longest)
            for next in opener + 1..<max(last, opener + 1)
            where sentences[next].block == sentences[opener].block && sentences[next].leansOn == next - opener {
                end = max(end, next + 1)
            }
        }
        return end - passage.lowerBound <= longest || end == passage.upperBound ? end : nil
    }

    /// The words at `utf8`, exactly as they stand; `nil` where the range does not lie on borders of the text's scalars.
    func quote(_ utf8: Range<Int>, sentence: Int) -> EditionSentence? {
        guard utf8.lowerBound >= 0, utf8.upperBound <= text.count, !utf8.isEmpty,
            isBorder(utf8.lowerBound), isBorder(utf8.upperBound)
        else { return nil }
        let words = String(decoding: text[utf8], as: UTF8.self)
        guard words.utf8.elementsEqual(text[utf8]) else { return nil }
        return EditionSentence(
            article: id, sentence: sentence, utf8: utf8, scalars: offsets.scalars(utf8), text: words)
    }

    private func isBorder(_ offset: Int) -> Bool { offset == text.count || text[offset] & 0xC0 != 0x80 }

    /// The first sentence, or one of the editor's lead: what every reader of the article sees anyway.
    func isOpening(_ passage: Passage) -> Bool {
        let first = sentences.firstIndex { $0.kind != .heading } ?? 0
        if passage.sentences.lowerBound <= first { return true }
        // A text of one paragraph is no lead of itself.
        if input.article.lead.utf8.count * 2 > text.count { return passage.sentences.lowerBound == first + 1 }
        let lead = Array(input.article.lead.utf8.prefix(4000))
        guard let block = sentences[passage.sentences.lowerBound...].first?.block,
            block == sentences[first].block
        else { return false }
        return lead.contains(text[passage.utf8])
    }
}

extension Array where Element: Equatable {
    /// `part` stands somewhere in it. O(n·m); for short parts.
    func contains(_ part: ArraySlice<Element>) -> Bool {
        guard let first = part.first, part.count <= count else { return false }
        return (0...count - part.count).contains {
            self[$0] == first && self[$0..<$0 + part.count] == part
        }
    }
}
