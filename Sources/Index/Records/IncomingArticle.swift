package import Language
package import Model

/// An article with all that its rows need, ready to be committed.
package struct IncomingArticle: Sendable {
    package let analysed: AnalysedArticle
    package var file: IncomingFile
    /// The version of the program that read and analysed it.
    package let program: String
    /// Its features are as they will be read from the database, so that a storyline's decision is the same after a restart.
    package let entry: StoryEntry

    let text: [UInt8]
    let features: [UInt8]
    let searchTerms: String
    let aliases: [AliasEvidence]
    let glance: ArticleGlance

    /// Compresses, hashes and cuts into search tokens here, on the caller's thread, so that the single writer need not.
    ///
    /// - Parameter time: published, else the start of the day it was received; seconds since the epoch.
    package init(
        _ analysed: AnalysedArticle, from file: IncomingFile, time: Int64, program: String,
        preparedBy analyser: Analyser
    ) {
        let article = analysed.article
        (self.analysed, self.file, self.program) = (analysed, file, program)
        text = compress(article.text)
        features = encode(analysed.analysis.features)
        searchTerms = Index.searchTerms(
            title: article.title, lead: article.leadBesideText ?? "", text: article.text, analyser)
        aliases = AliasEvidence.evidence(in: analysed.analysis.names, analyser)
        glance = ArticleGlance(analysed)
        entry = StoryEntry(
            id: article.id, time: time, language: article.language, url: article.url, revises: nil,
            textHash: contentHash(of: article.text, analyser),
            features: quantised(analysed.analysis.features))
    }
}

extension Article {
    /// The lead where it is not the text's first block.
    var leadBesideText: String? {
        guard let first = blocks.first, text[utf8: first.utf8] == lead[...] else { return lead }
        return nil
    }
}

/// FNV-1a, 64 bits, of the folded scalars that are no white space and no control characters.
func contentHash(of text: String, _ analyser: Analyser) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    var text = text
    text.withUTF8 { utf8 in
        forEachFoldedScalar(of: utf8, analyser) { scalar in
            if !isBlank(scalar) { hash = (hash ^ UInt64(scalar)) &* 0x100_0000_01b3 }
        }
    }
    return hash
}
