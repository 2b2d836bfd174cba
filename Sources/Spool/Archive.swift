/// Where originals go after reading: `YYYY/MM/collection/own name`, by the UTC month of arrival.
package struct Archive: Sendable {
    package init(folder: String, inbox: InboxSettings) {}

    /// Moves a claimed file (and its companion folder) out of the inbox, or with `.keep` only checks that it is still as it was read.
    ///
    /// To be called after the commit; again after a kill it ends the same. `arrived`: seconds since the epoch, as first committed.
    package func take(_ file: ClaimedFile, arrived: Int64) throws(SurroundingsError) -> Settlement { .gone }

    /// Removes what a kill may have left half copied. For the start.
    package func clean() throws(SurroundingsError) {}
}

/// What became of a file.
package enum Settlement: Hashable, Sendable {
    /// Its place, below the archive's (or rejected's) folder.
    case moved(RelativePath)
    /// It stays in its place; the key for `known`.
    case kept(KnownFileKey)
    /// It is no more as it was read: left in its place, a later scan finds it.
    case changed
    case gone
}
