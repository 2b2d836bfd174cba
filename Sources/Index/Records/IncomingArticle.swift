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
        entry = StoryEntry(
            id: article.id, time: time, language: article.language, url: article.url, revises: nil,
            textHash: contentHash(of: analyser.folded(article.text)),
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

/// FNV-1a, 64 bits, of the scalars of folded text that are no white space and no control characters.
private func contentHash(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in text.unicodeScalars where !isBlank(scalar) {
        hash = (hash ^ UInt64(scalar.value)) &* 0x100_0000_01b3
    }
    return hash
}

/// White space as Unicode 15 lists it, told without a look into its tables.
private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
}
