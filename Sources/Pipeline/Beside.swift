import Dispatch
import Synchronization

/// Runs `body`, and `aside` on another core meanwhile; returns when both are done. Throws what `body` throws, else what
/// `aside` does.
///
/// For the single writer in the midst of an edition; see `parallelMap`.
func beside<Output>(_ aside: @escaping @Sendable () throws -> Void, _ body: () throws -> Output) throws -> Output {
    let failure = Aside()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
        do { try aside() } catch { failure.error.withLock { $0 = error } }
    }
    let result = Result { try body() }
    group.wait()
    let output = try result.get()
    if let error = failure.error.withLock({ $0 }) { throw error }
    return output
}

private final class Aside: Sendable {
    let error = Mutex<(any Error)?>(nil)
}
