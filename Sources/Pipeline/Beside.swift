import Dispatch
import Synchronization

/// What `body` gives, and what `aside` gives on another core meanwhile; returns when both are done. Throws what `body`
/// throws, else what `aside` does.
///
/// Where no other core has come to `aside` by then, the caller does it too: it never waits behind other work.
/// For the single writer in the midst of an edition; see `parallelMap`.
func beside<Aside: Sendable, Output>(
    _ aside: @escaping @Sendable () throws -> Aside, _ body: () throws -> Output
) throws -> (aside: Aside, output: Output) {
    let task = TakenOnce(aside)
    let group = DispatchGroup()
    DispatchQueue.global().async(group: group) { task.runIfFree() }
    let result = Result { try body() }
    if !task.runIfFree() { group.wait() }
    let output = try result.get()
    return (try task.result.get(), output)
}

/// Work that the first one to come does.
private final class TakenOnce<Value: Sendable>: Sendable {
    private enum State {
        case free, taken
        case done(Result<Value, any Error>)
    }

    private let work: @Sendable () throws -> Value
    private let state = Mutex(State.free)

    init(_ work: @escaping @Sendable () throws -> Value) { self.work = work }

    /// Whether it was free, and is done now.
    @discardableResult func runIfFree() -> Bool {
        let isFree = state.withLock { state in
            guard case .free = state else { return false }
            state = .taken
            return true
        }
        guard isFree else { return false }
        let result = Result { try work() }
        state.withLock { $0 = .done(result) }
        return true
    }

    /// Once it is done.
    var result: Result<Value, any Error> {
        state.withLock { state in
            guard case .done(let result) = state else { preconditionFailure("whoever took it has been waited for") }
            return result
        }
    }
}
