/// How much a board remembers. What is over a limit leaves: the storylines and articles longest untouched first.
package struct Limits: Sendable, Equatable {
    /// Storylines that an article may join.
    package var storylines = 20_000
    /// Numbers kept in the vectors of all storylines together, 8 bytes each.
    package var cells = 4_000_000
    /// Articles whose copies are recognised, and which a revision is matched with.
    package var articles = 20_000
    /// Fingerprints of those articles together, 12 to 16 bytes each.
    package var fingerprints = 3 << 19

    package init() {}
}
