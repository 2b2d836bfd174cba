/// The folder that people drop files in: finds what is ready, and claims it.
///
/// Remembered are only the files that have not settled; the folder is the truth.
package struct Inbox: Sendable {
    package let settings: InboxSettings
    var memory: InboxMemory

    package init(_ settings: InboxSettings) {
        self.settings = settings
        memory = InboxMemory(tracker: SettleTracker(settle: settings.settle))
    }

    /// What is ready to be claimed, and when to look again, after looking where `look` says.
    ///
    /// Reads no file (but the last bytes of a page just closed). `known` says of a file that it was read as it is and stays where it
    /// is. What was ready and not claimed is found again only by a look at everything: after a pause ask for that.
    /// Throws when the inbox itself cannot be read. O(entries looked at).
    package mutating func scan(
        _ look: Look = .everything, now: ContinuousClock.Instant, known: (KnownFileKey) -> Bool
    ) throws(SurroundingsError) -> InboxScan {
        var walk: InboxWalk
        do {
            walk = InboxWalk(
                root: try Descriptor(folder: settings.path), memory: memory, now: now,
                own: FolderID.all(of: settings.ownFolders))
        } catch { throw SurroundingsError(error, "read", settings.path) }
        memory = InboxMemory(tracker: memory.tracker.emptied)
        var failure: Errno?
        var isComplete = false
        do { isComplete = try walk.run(look, known: known) } catch { failure = error }
        let scan = walk.finish(isComplete: isComplete, &memory)
        if let failure { throw SurroundingsError(failure, "read", settings.path) }
        return scan
    }
}

/// What one look leaves for the next.
struct InboxMemory: Sendable {
    var tracker: SettleTracker
    /// `NAME_files` folders without their page, and when to take them for folders like any other.
    var orphans: [RelativePath: ContinuousClock.Instant] = [:]
    /// Those of them whose time came.
    var admitted: Set<RelativePath> = []
    /// What was refused before, so that it is told once.
    var told: Set<RefusedEntry> = []
    /// The last look could not hold all that there was.
    var isBehind = false
    /// Files that a kill left under a parting name have been given theirs back.
    var isRecovered = false
}
