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

    /// How many of an owner's fingerprints, ascending as they were added, are at most `bound`. O(log n).
    func count(of owner: Int, upTo bound: UInt32) -> Int {
        let start = boundary(in: owners.indices) { owners[$0] >= UInt32(owner) }
        let end = boundary(in: start..<owners.count) { owners[$0] > UInt32(owner) }
        return boundary(in: start..<end) { prints[$0] > bound } - start
    }

    /// The largest of an owner's fingerprints. O(log n).
    func last(of owner: Int) -> UInt32? {
        let end = boundary(in: owners.indices) { owners[$0] > UInt32(owner) }
        return end > 0 && owners[end - 1] == UInt32(owner) ? prints[end - 1] : nil
    }

    /// Forgets the postings of owners below `first`, and counts the others from there. O(n).
    mutating func forget(below first: Int) {
        let kept = boundary(in: owners.indices) { owners[$0] >= UInt32(first) }
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

/// The first index for which `holds`, given that it does for all after it; the end if for none. O(log n).
func boundary(in indices: Range<Int>, where holds: (Int) -> Bool) -> Int {
    var range = indices
    while !range.isEmpty {
        let middle = (range.lowerBound + range.upperBound) / 2
        range = holds(middle) ? range.lowerBound..<middle : middle + 1..<range.upperBound
    }
    return range.lowerBound
}
