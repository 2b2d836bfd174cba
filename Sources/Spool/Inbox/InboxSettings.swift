/// What becomes of an original after its articles are committed.
package enum AfterReading: String, Sendable, CaseIterable { case archive, keep }

package struct InboxSettings: Sendable {
    /// Absolute.
    package var path: String
    package var after: AfterReading
    /// How long a file must be left alone before it is read.
    package var settle: Duration
    /// A larger file is not read but rejected.
    package var maxFileBytes: Int
    /// Folders of our own (outbox, archive, rejected, state); where they lie inside the inbox they are no part of it.
    package var ownFolders: [String]

    package init(
        path: String, after: AfterReading = .archive, settle: Duration = .seconds(2), maxFileBytes: Int = 64 << 20,
        ownFolders: [String] = []
    ) {
        (self.path, self.after, self.settle) = (path, after, settle)
        (self.maxFileBytes, self.ownFolders) = (maxFileBytes, ownFolders)
    }
}
