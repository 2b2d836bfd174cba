/// Who works on several items at once, if it can; what it gives is in the items' order.
package protocol Spreading {
    func map<Item: Sendable, Output: Sendable>(_ items: [Item], _ body: @Sendable (Item) -> Output) -> [Output]
}

/// No two at once.
package struct OneByOne: Spreading {
    package init() {}

    package func map<Item: Sendable, Output: Sendable>(
        _ items: [Item], _ body: @Sendable (Item) -> Output
    ) -> [Output] { items.map(body) }
}
