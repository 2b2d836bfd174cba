import Dispatch
import Synchronization

/// What `body` gives, and what `aside` gives on another core meanwhile; returns when both are done. Throws what `body`
/// throws, else what `aside` does.
///
/// For the single writer in the midst of an edition; see `parallelMap`.
func beside<Aside: Sendable, Output>(
    _ aside: @escaping @Sendable () throws -> Aside, _ body: () throws -> Output
) throws -> (aside: Aside, output: Output) {
    let later = Later<Aside>()
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) {
        let result = Result { try aside() }
        later.result.withLock { $0 = result }
    }
    let result = Result { try body() }
    group.wait()
    let output = try result.get()
    guard let aside = later.result.withLock({ $0 }) else { preconditionFailure("the group has been waited for") }
    return (try aside.get(), output)
}

private final class Later<Value: Sendable>: Sendable {
    let result = Mutex<Result<Value, any Error>?>(nil)
}
