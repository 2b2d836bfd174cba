package import Language
import Synchronization

/// The words that the library has taught so far: they grow where an edition closes, while articles are read.
///
/// An article is read with those known when it was received, so it plays no part when a reader looks here.
package final class Vocabulary: Sendable {
    private let state = Mutex(LearnedWords.none)

    package init() {}

    package var words: LearnedWords { state.withLock { $0 } }

    func replace(by words: LearnedWords) { state.withLock { $0 = words } }
}
