/// The storylines listed under one term, with the term's weight in each.
struct PostingList: Sendable {
    private struct Posting: Sendable {
        var slot: UInt32
        var weight: Float
    }

    /// Ascending by slot.
    private var postings: [Posting] = []

    var isEmpty: Bool { postings.isEmpty }
    var count: Int { postings.count }

    /// O(log n) for a slot that is listed, else O(n).
    mutating func set(_ slot: Int, _ weight: Float) {
        let position = position(of: slot)
        if position < postings.count, postings[position].slot == UInt32(slot) {
            postings[position].weight = weight
        } else {
            postings.insert(Posting(slot: UInt32(slot), weight: weight), at: position)
        }
    }

    mutating func remove(_ slot: Int) {
        let position = position(of: slot)
        guard position < postings.count, postings[position].slot == UInt32(slot) else { return }
        postings.remove(at: position)
    }

    func forEach(_ body: (_ slot: Int, _ weight: Float) -> Void) {
        for posting in postings { body(Int(posting.slot), posting.weight) }
    }

    private func position(of slot: Int) -> Int {
        boundary(in: postings.indices) { postings[$0].slot >= UInt32(slot) }
    }
}
