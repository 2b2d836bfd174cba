import Language
import Model

extension QueryTerms {
    /// The terms of a query, with other names of those named in it, words with the beginnings that it gives, and words that the
    /// misspelt ones may stand for.
    init(_ query: SearchQuery, _ names: AliasBook, _ postings: Postings, _ analyser: Analyser) throws {
        let text = query.rankedText
        self.init(text, analyser)
        for match in names.names(in: text) {
            let forms = match.aliases.map { ($0.form, $0.reason == .table ? SearchedAlso.Reason.table : .library) }
            add(forms, for: text[utf8: match.utf8], at: match.utf8, analyser)
        }
        let beginnings = Set(query.beginnings.map { Array(analyser.folded($0).utf8) })
        for index in latinWords.prefix(Self.mostLookedUp) {
            let isBeginning = beginnings.contains(terms[index].text)
            let forms = try isBeginning ? begun(by: index, postings) : meant(by: index, postings, names)
            add(forms, for: text[utf8: range(of: index)], at: range(of: index), analyser)
        }
    }

    private func begun(by term: Int, _ postings: Postings) throws -> [(String, SearchedAlso.Reason)] {
        try Spelling(database: postings.database).words(beginning: terms[term].text).map { ($0, .beginning) }
    }

    /// The words that a word which the library hardly knows may stand for, and the names of whom the first of them names.
    private func meant(
        by term: Int, _ postings: Postings, _ names: AliasBook
    ) throws -> [(String, SearchedAlso.Reason)] {
        guard terms[term].text.count >= Spelling.shortest else { return [] }
        let known = try postings.rows(withAll: terms[term].tokens, .anywhere, atMost: Spelling.known).count
        let words = try Spelling(database: postings.database).words(like: terms[term].text, known: known)
        let others = words.first.map { names.aliases(of: $0).prefix(3) } ?? []
        return words.map { ($0, .spelling) } + others.map { ($0.form, .spelling) }
    }

    /// Words that the library's words are gone through for.
    private static let mostLookedUp = 8
}
