/// Which of the latest articles have a fingerprint.
///
/// Every posting points at the one before it in the same bucket, as in the hash chains of LZ77 coders: 12 bytes a
/// posting, nothing allocated for one.
struct FingerprintTable: Sendable {
    private var prints: [UInt32] = []
    /// Ordinals of articles, ascending.
    private var owners: [UInt32] = []
    /// One more than the position of the posting before in the same bucket; 0 ends the chain.
    private var previous: [UInt32] = []
    /// One more than the position of a bucket's last posting; a power of two many.
    private var heads = [UInt32](repeating: 0, count: 1024)

    var count: Int { prints.count }

    mutating func add(_ fingerprints: [UInt32], owner: Int) {
        for print in fingerprints { link(print, UInt32(owner)) }
        if prints.count > heads.count { relink(buckets: heads.count * 2) }
    }

    /// Visits the owners of a fingerprint, latest first, but at most `limit`; gives how many there were, `limit + 1`
    /// for more.
    func owners(of print: UInt32, limit: Int, into found: inout [UInt32]) -> Int {
        found.removeAll(keepingCapacity: true)
        var position = heads[bucket(print)]
        while position != 0 {
            let posting = Int(position) - 1
            if prints[posting] == print {
                if found.count == limit { return limit + 1 }
                found.append(owners[posting])
            }
            position = previous[posting]
        }
        return found.count
    }

    /// Forgets the postings of owners below `first`, and counts the others from there. O(n).
    mutating func forget(below first: Int) {
        let kept = owners.firstIndex { $0 >= UInt32(first) } ?? owners.count
        prints.removeFirst(kept)
        owners = owners[kept...].map { $0 - UInt32(first) }
        relink(buckets: heads.count)
    }

    private mutating func link(_ print: UInt32, _ owner: UInt32) {
        let bucket = bucket(print)
        prints.append(print)
        owners.append(owner)
        previous.append(heads[bucket])
        heads[bucket] = UInt32(prints.count)
    }

    private mutating func relink(buckets: Int) {
        heads = [UInt32](repeating: 0, count: buckets)
        previous.removeAll(keepingCapacity: true)
        for (position, print) in prints.enumerated() {
            let bucket = bucket(print)
            previous.append(heads[bucket])
            heads[bucket] = UInt32(position + 1)
        }
    }

    private func bucket(_ print: UInt32) -> Int {
        Int(truncatingIfNeeded: (print &* 0x9E37_79B1) >> 7) & (heads.count - 1)
    }
}
