import Model

/// An item of a file that could not be read; the others were.
struct ItemFailure: Error, Sendable {
    /// Its place in the file.
    var place: String
    var error: ParsingError
}

/// What could not be read of a file: the first of it, and how much it was.
struct ItemFailures: Sendable {
    /// So many are named.
    private static let limit = 20

    private(set) var first: [ItemFailure] = []
    private(set) var count = 0

    mutating func add(_ failure: ItemFailure) {
        count += 1
        if first.count < Self.limit { first.append(failure) }
    }
}
