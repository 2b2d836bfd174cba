import Dispatch
import Synchronization

/// The results of `body` for each item, in the items' order, worked out on all cores while the caller waits.
///
/// For the single writer in the midst of an edition: an `await` there would let other articles in between. Throws what
/// `body` throws for the first item that fails; the others are done nevertheless.
func parallelMap<Item: Sendable, Output: Sendable>(
    _ items: [Item], _ body: @Sendable (Item) throws -> Output
) throws -> [Output] {
    let results = Mutex([Result<Output, any Error>?](repeating: nil, count: items.count))
    DispatchQueue.concurrentPerform(iterations: items.count) { position in
        let result = Result { try body(items[position]) }
        results.withLock { $0[position] = result }
    }
    return try results.withLock { $0 }.compactMap { try $0?.get() }
}
