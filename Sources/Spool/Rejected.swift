/// Why a file was rejected, for the person who dropped it: what is wrong, and what to do.
package struct Rejection: Hashable, Sendable {
    package var english: String
    package var chinese: String
    package var adviceInEnglish: String
    package var adviceInChinese: String

    package init(english: String, chinese: String, adviceInEnglish: String, adviceInChinese: String) {
        (self.english, self.chinese) = (english, chinese)
        (self.adviceInEnglish, self.adviceInChinese) = (adviceInEnglish, adviceInChinese)
    }
}

/// Where unreadable files go, each beside `NAME.reason.txt`.
package struct Rejected: Sendable {
    package init(folder: String, inbox: InboxSettings) {}

    /// Writes the reason, then moves the file beside it; with `.keep` writes only the reason. Again after a kill it ends the same.
    package func take(_ file: ClaimedFile, because: Rejection) throws(SurroundingsError) -> Settlement { .gone }

    package func take(_ file: UnreadableFile, because: Rejection) throws(SurroundingsError) -> Settlement { .gone }

    /// The files in it, without the reasons, in order of path.
    package func files() throws(SurroundingsError) -> [RelativePath] { [] }

    /// Puts a rejected file back in the inbox to be tried again, and removes its reason. `false` when it is not there or its
    /// name is taken in the inbox.
    package func putBack(_ path: RelativePath) throws(SurroundingsError) -> Bool { false }
}
