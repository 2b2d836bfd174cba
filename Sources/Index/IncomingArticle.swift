package import Language
package import Model

/// The file that an article came from.
package struct IncomingFile: Sendable, Equatable {
    package var hash: ContentHash
    /// Relative to the inbox.
    package var path: String
    /// The inbox's subfolder, or empty.
    package var collection: String
    /// When it was first seen; seconds since the epoch.
    package var received: Int64

    package init(hash: ContentHash, path: String, collection: String = "", received: Int64) {
        (self.hash, self.path, self.collection, self.received) = (hash, path, collection, received)
    }
}

/// An article with all that its row needs, ready to be committed.
package struct IncomingArticle: Sendable {
    package let analysed: AnalysedArticle
    package let file: IncomingFile
    /// Published, else the start of the day it was received; seconds since the epoch.
    package let time: Int64
    /// The version of the program that read and analysed it.
    package let program: String
    /// Hash of the folded text without white space: equal texts have equal hashes.
    package let textHash: UInt64

    /// Compresses, hashes and cuts into search tokens here, on the caller's thread, so that the single writer need not.
    package init(
        _ analysed: AnalysedArticle, from file: IncomingFile, time: Int64, program: String, preparedBy analyser: Analyser
    ) {
        (self.analysed, self.file, self.time, self.program) = (analysed, file, time, program)
        textHash = 0
    }
}

/// What became of one article of a batch.
package enum CommitOutcome: Sendable, Equatable {
    /// It is new. `revises` is the earlier reading that it replaces.
    case stored(ArticleID, placement: Placement?, revises: ArticleID?)
    /// It is stored already, perhaps earlier in the same batch; its further file is recorded.
    case duplicate(ArticleID)
}
