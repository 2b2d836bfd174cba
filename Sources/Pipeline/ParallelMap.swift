import Dispatch
import Synchronization

/// The results of `body` for each item, in the items' order, worked out on all cores while the caller waits.
///
/// For the single writer in the midst of an edition: an `await` there would let other articles in between. Throws what
/// `body` throws for the first item that fails; the others are done nevertheless.
func parallelMap<Item: Sendable, Output: Sendable, Failure: Error>(
    _ items: [Item], _ body: @Sendable (Item) throws(Failure) -> Output
) throws(Failure) -> [Output] {
    let results = Mutex([Result<Output, Failure>?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { position in
        let result = Result { () throws(Failure) in try body(items[position]) }
        results.withLock { $0[position] = result }
    }
    var outputs: [Output] = []
    for case let result? in results.withLock({ $0 }) { outputs.append(try result.get()) }
    return outputs
}
