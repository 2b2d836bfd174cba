/// The results of `body` for each item, in the items' order, at most `width` of them at work at once.
///
/// The one place where work is spread over cores.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item], width: Int, _ body: @escaping @Sendable (Item) async throws -> Result
) async throws -> [Result] {
    var results = [Result?](repeating: nil, count: items.count)
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
        var next = 0
        func begin() {
            let index = next
            let item = items[index]
            next += 1
            group.addTask { (index, try await body(item)) }
        }
        while next < min(width, items.count) { begin() }
        while let (index, result) = try await group.next() {
            results[index] = result
            if next < items.count { begin() }
        }
    }
    return results.compactMap(\.self)
}
