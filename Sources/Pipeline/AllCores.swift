import Digests

/// Spreads what an edition is composed of; see `parallelMap`.
struct AllCores: Spreading {
    func map<Item: Sendable, Output: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Output) -> [Output] {
        parallelMap(items, body)
    }
}
