package import Model

/// What became of one article of a batch.
package enum CommitOutcome: Sendable, Equatable {
    /// It is new. `revises` is the earlier reading that it replaces.
    case stored(ArticleID, placement: Placement?, revises: ArticleID?)
    /// It is stored already, perhaps earlier in the same batch; its further file is recorded.
    case duplicate(ArticleID)
}
