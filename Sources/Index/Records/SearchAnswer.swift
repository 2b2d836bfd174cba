/// What a search found.
package struct SearchAnswer: Sendable, Equatable {
    /// Best first.
    package var hits: [SearchHit] = []
    /// What was searched for besides, in order of the query.
    package var also: [SearchedAlso] = []
}
