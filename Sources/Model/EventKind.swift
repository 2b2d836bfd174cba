/// What can happen to the service, one 128-bit id a kind: the journal's `MESSAGE_ID`. `journalctl -x` shows the text
/// that `systemd/gazetted.catalog` has for it.
///
/// An id is never given a new meaning.
package enum EventKind: String, CaseIterable, Sendable {
    // The service
    case started = "6852be98d1ee41c133c0a3736f34e923"
    case ready = "c3bdd05237f5394181384a8e06101cdc"
    case stopping = "5b2c88fe02b2f1458189c0deb86cce86"
    case reloaded = "17ba76b62315c36dbe917879d1716bab"
    /// The new settings are bad; the old ones hold.
    case reloadFailed = "812c8a37aec716b0e2bb6b90741e9c7a"
    /// Lines of names.local.tsv were left out.
    case namesLeftOut = "8e1f62c0b9d34a7f9a40d5c7736b21e4"
    /// Work stands still; the watchdog is no longer fed.
    case wedged = "909e53b4f0aef79a87d0e30e933d6ec0"

    // A file
    case fileSeen = "0600131ec336125f15ec630c1bdd6a91"
    case articleStored = "82f14b17d94fa77ace3cbaf74e5ea96f"
    case duplicate = "336c2cd562cae83b3fc537f897fecd2f"
    case revision = "f7a1d64e625547c688aa74744085bb68"
    case repost = "ca975e1aadf9759ec76ae6d0f5728767"
    case fileRejected = "990dcb55a4c7b6c0e711bc0dc53f1e4c"
    /// One item of a file could not be read; the others were.
    case itemUnreadable = "0d2b5c7a9f3e4b61a8c4e1d7f60b92a5"
    /// It was read, but its folder does not let go of it.
    case leftInPlace = "5d9f3c1e7ab04c0e9c41b2f06a7d8e13"
    /// The reader process died on a file.
    case readerDied = "937fb892837ffa9789b8b12dc8e69429"

    // The folders
    case queueOverflow = "99c011cdd7a2ffc4d780cd1c7ece76eb"
    case pollingInstead = "b07b8a24e400bd95b078b9513b68107b"
    case watchingAgain = "c1957934f1f50ab3724a8fa579f041c9"
    case inboxGone = "7b2dd3e33716f75c860aac8344e91fdf"
    case inboxBack = "4fcab7b75731fbfda95b966a10696e61"

    // The surroundings
    case surroundingsFailed = "3446e4982c2da7600c25ac8a0d353e71"
    case surroundingsRecovered = "eb02d0cf5cea0697a278ccf6b607f3be"
    case databaseCorrupt = "af6db0e822f88ddd4263803355401bbc"
    case databaseRebuilt = "59c687a2c7f762f54f36cde12766d16d"
    /// A library of an older program was brought to this one's schema, a copy of it kept.
    case libraryUpgraded = "8c1d6f0e2ab94f5f9e57c30b7d24a861"
    /// The file for node_exporter could not be written.
    case metricsFailed = "d3a5b7190c6e4e08a1f24b86c95d0e37"

    // An edition
    case editionPublished = "38f9a99d0434ff98fe11ed9efc0f841a"
    case editionFailed = "fc595685483727d0d19642f26bb417aa"
    /// Somebody renamed, merged, split, muted or followed a storyline.
    case decisionMade = "22313b96c8d8418ea1d621e914d6cc4a"
    /// Lines of state/decisions.jsonl are no decisions.
    case decisionsLeftOut = "4cf69c7e6e154ccbb8b6371eea9971eb"
    /// A sentence of an edition does not stand in its article, and was left out.
    case sentenceUnproven = "b1f04c6d2e7749c8a5d38e90c1f7a26b"
    /// What was older than [retention] allows was removed.
    case retired = "a67e90c4d18b4c4fb35e2f7081d9c6ea"
    /// `gazette forget` removed an article and all that came of it.
    case forgotten = "3f36cb280b8b2dbffd6e5883aaf4a3a1"
}
