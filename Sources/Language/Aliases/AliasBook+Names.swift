internal import Model

extension AliasBook {
    /// A known name in a text.
    package struct Match: Sendable, Equatable {
        /// UTF-8, of the text.
        package var utf8: Range<Int>
        /// Its other writings, as `aliases(of:)` gives them.
        package var aliases: [Alias]
    }

    /// A learned name has at most so many words.
    private static let longestName = 8

    /// The known names of a text that have other writings, the longest at each place, none inside another; whole words,
    /// in any case of letters. For queries: O(n) with a look at the book for each of a few beginnings.
    package func names(in text: String) -> [Match] {
        let folded = FoldedText(text, lexicon.characters)
        let tokens = WordCutter.tokens(of: folded, lexicon)
        var (index, found): (Int, [Match]) = (0, [])
        while index < tokens.count {
            let end = end(of: tokens[...], at: index, folded)
            if end > index {
                let range = folded.utf8(Int(tokens[index].start)..<Int(tokens[end - 1].end))
                let aliases = aliases(of: text[utf8: range])
                if !aliases.isEmpty { found.append(Match(utf8: range, aliases: aliases)) }
            }
            index = max(end, index + 1)
        }
        return found
    }

    /// Runs of words of a text that may be names, each once: what to ask a library for. At most a few hundred.
    package static func candidates(in text: String, _ analyser: Analyser) -> [String] {
        let words = analyser.words(in: text).prefix(48)
        var (found, seen): ([String], Set<String>) = ([], [])
        for start in words.indices {
            for end in start..<min(words.endIndex, start + longestName) {
                let form = String(text[utf8: words[start].lowerBound..<words[end].upperBound])
                if form.unicodeScalars.count >= 2, seen.insert(form).inserted { found.append(form) }
            }
        }
        return found
    }

    /// The token behind the longest known name that begins at a token; the token itself where none does.
    private func end(of tokens: ArraySlice<Token>, at index: Int, _ text: FoldedText) -> Int {
        guard tokens[index].isWord, !isSmallWord(tokens[index], text) else { return index }
        let start = Int(tokens[index].start)
        var form = String.UnicodeScalarView()
        var (node, next, found): (Int?, Int, Int) = (lexicon.names.root, start, index)
        for end in index..<min(tokens.count, index + AliasBook.longestName) {
            while next < Int(tokens[end].end) {
                node = node.flatMap { lexicon.names.step($0, text.scalars[next]) }
                if let scalar = Unicode.Scalar(text.scalars[next]) { form.append(scalar) }
                next += 1
            }
            guard node != nil || hasLearned || lexicon.own != nil else { break }
            let isKnown = node.map { lexicon.names.value($0) != 0 } ?? false
            let isOwn = lexicon.own?.names.value(of: form.lazy.map(\.value)) ?? 0 != 0
            if isKnown || isOwn || isLearned(String(form)) { found = end + 1 }
        }
        return found
    }

    /// who is not WHO: one of the small words, not in capitals.
    private func isSmallWord(_ token: Token, _ text: FoldedText) -> Bool {
        guard token.kind == .latin, lexicon.cue(text.scalars[token.range]).contains(.stop) else { return false }
        return token.range.contains { text.classes[$0] != .upper }
    }
}
