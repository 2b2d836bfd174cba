/// Where to look.
package struct Look: Sendable {
    package private(set) var isEverything: Bool
    /// What events told, in their order; a folder stands for all below it.
    private(set) var hints: [(path: RelativePath, hint: SettleTracker.Hint)] = []

    package static let everything = Look(isEverything: true)
    /// Only at files seen before that may have settled by now.
    package static let pending = Look(isEverything: false)

    /// At one file, which has just come.
    package static func file(_ path: RelativePath) -> Look {
        var look = Look.pending
        look.add(.arrivedByRename, path)
        return look
    }

    /// More hints than this are not worth their memory: everything is looked at instead.
    static let mostHints = 4096

    mutating func add(_ hint: SettleTracker.Hint, _ path: RelativePath) {
        if path.isRoot || hints.count >= Self.mostHints { return isEverything = true }
        hints.append((path, hint))
    }

    var isPending: Bool { !isEverything && hints.isEmpty }
}
