/// Which of the latest articles have a fingerprint.
///
/// Every posting points at the one before it in the same bucket, as in the hash chains of LZ77 coders: 12 bytes a
/// posting, nothing allocated for one.
struct FingerprintTable: Sendable {
    private struct Posting {
        var print: UInt32
        /// An ordinal of an article.
        var owner: UInt32
        /// One more than the position of the posting before in the same bucket; 0 ends the chain.
        var previous: UInt32
    }

    /// Owners ascend.
    private var postings: [Posting] = []
    /// One more than the position of a bucket's last posting; a power of two many.
    private var heads = [UInt32](repeating: 0, count: 1024)

    var count: Int { postings.count }

    mutating func add(_ fingerprints: [UInt32], owner: Int) {
        for print in fingerprints { link(print, UInt32(owner)) }
        if postings.count > heads.count { relink(buckets: heads.count * 2) }
    }

    /// Visits the owners of a fingerprint, latest first, but at most `limit`; gives how many there were, `limit + 1`
    /// for more.
    func owners(of print: UInt32, limit: Int, into found: inout [UInt32]) -> Int {
        found.removeAll(keepingCapacity: true)
        var position = heads[bucket(print)]
        while position != 0 {
            let posting = postings[Int(position) - 1]
            if posting.print == print {
                if found.count == limit { return limit + 1 }
                found.append(posting.owner)
            }
            position = posting.previous
        }
        return found.count
    }

    /// How many of an owner's fingerprints, ascending as they were added, are at most `bound`. O(log n).
    func count(of owner: Int, upTo bound: UInt32) -> Int {
        let start = boundary(in: postings.indices) { postings[$0].owner >= UInt32(owner) }
        let end = boundary(in: start..<postings.count) { postings[$0].owner > UInt32(owner) }
        return boundary(in: start..<end) { postings[$0].print > bound } - start
    }

    /// The largest of an owner's fingerprints. O(log n).
    func last(of owner: Int) -> UInt32? {
        let end = boundary(in: postings.indices) { postings[$0].owner > UInt32(owner) }
        return end > 0 && postings[end - 1].owner == UInt32(owner) ? postings[end - 1].print : nil
    }

    /// Forgets the postings of owners below `first`, and counts the others from there. O(n).
    mutating func forget(below first: Int) {
        let kept = boundary(in: postings.indices) { postings[$0].owner >= UInt32(first) }
        postings.removeFirst(kept)
        for position in postings.indices { postings[position].owner -= UInt32(first) }
        relink(buckets: heads.count)
    }

    private mutating func link(_ print: UInt32, _ owner: UInt32) {
        let bucket = bucket(print)
        postings.append(Posting(print: print, owner: owner, previous: heads[bucket]))
        heads[bucket] = UInt32(postings.count)
    }

    private mutating func relink(buckets: Int) {
        heads = [UInt32](repeating: 0, count: buckets)
        for position in postings.indices {
            let bucket = bucket(postings[position].print)
            postings[position].previous = heads[bucket]
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
