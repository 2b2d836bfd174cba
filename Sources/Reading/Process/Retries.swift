/// Whether a file whose reader died is to be tried again; a pure judgement.
///
/// What an earlier file left behind in a reader may kill it later: a death speaks against a file when a fresh reader died of
/// it. Kills from outside speak against nobody until the third.
struct Retries {
    private static let kills = 3

    private var killsLeft = Retries.kills - 1
    /// Whether the next reader has to be a fresh one.
    private(set) var needsFreshReader = false

    mutating func again(after death: ReaderDeath, ofFreshReader isFresh: Bool) -> Bool {
        switch death {
        case .stopped: return false
        case .killed:
            killsLeft -= 1
            return killsLeft >= 0
        case .tooSlow, .tooMuchOutput: return false
        case .crashed, .ended, .outOfMemory, .forbiddenCall, .garbled:
            needsFreshReader = true
            return !isFresh
        }
    }
}
