/// Consumes what is prepared of each item, in the items' order; the next one is prepared on another core meanwhile.
///
/// For the single writer in the midst of an edition; see `parallelMap`.
func preparingAhead<Item: Sendable, Prepared: Sendable>(
    _ items: [Item], _ prepare: @escaping @Sendable (Item) throws -> Prepared, consume: (Prepared) throws -> Void
) throws {
    guard let first = items.first else { return }
    var prepared = try prepare(first)
    for item in items.dropFirst() {
        prepared = try beside({ try prepare(item) }) { try consume(prepared) }.aside
    }
    try consume(prepared)
}
