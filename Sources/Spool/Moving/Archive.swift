import Model

/// Where originals go after reading: `YYYY/MM/collection/own name`, by the UTC month of arrival.
package struct Archive: Sendable {
    package let folder: String
    private let mover: Mover

    package init(folder: String, inbox: InboxSettings) {
        self.folder = folder
        mover = Mover(inbox: inbox, target: folder)
    }

    /// Moves a claimed file (and its companion folder) out of the inbox, or with `.keep` only checks that it is as it was read.
    ///
    /// To be called after the commit; after a kill anywhere in it, doing it again ends the same. `arrived`: seconds since the
    /// epoch, as committed with the file's first sight, so that the month stays. A name that other content has gets `~` and 8
    /// digits of the hash; where the same content is there already, the file in the inbox is removed.
    package func take(_ file: ClaimedFile, arrived: Int64) throws(SurroundingsError) -> Settlement {
        do {
            return try mover.move(Cargo(file), to: place(of: file.item.path, arrived: arrived)) { _ throws(Errno) in }
        } catch { throw SurroundingsError(error, "archive", "\(folder)/\(file.path)") }
    }

    /// Where a file goes that arrived then.
    func place(of path: RelativePath, arrived: Int64) -> RelativePath {
        let month = CivilTime(secondsSinceEpoch: arrived)
        return RelativePath(
            unchecked: Array("\(padded(month.year, 4))/\(padded(month.month))/".utf8) + path.bytes)
    }

    /// Creates the folder and removes what a kill left half copied. For the start.
    package func prepare() throws(SurroundingsError) { try prepareFolder(folder) }
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
