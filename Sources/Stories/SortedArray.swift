extension [UInt32] {
    /// Whether an ascending array has a value. O(log n).
    func contains(sorted value: UInt32) -> Bool {
        let position = boundary(in: indices) { self[$0] >= value }
        return position < count && self[position] == value
    }

    /// The values of two ascending arrays, ascending, each once. O(n + m).
    func union(sorted other: [UInt32]) -> [UInt32] {
        var union: [UInt32] = []
        union.reserveCapacity(count + other.count)
        var (left, right) = (0, 0)
        while left < count || right < other.count {
            let takesLeft = right == other.count || left < count && self[left] <= other[right]
            let next = takesLeft ? self[left] : other[right]
            left += takesLeft ? 1 : 0
            right += takesLeft ? 0 : 1
            if union.last != next { union.append(next) }
        }
        return union
    }

    /// How many values stand in both of two ascending arrays without repeats. O(n + m).
    func countShared(sorted other: [UInt32]) -> Int {
        var (left, right, shared) = (0, 0, 0)
        while left < count, right < other.count {
            let (a, b) = (self[left], other[right])
            shared += a == b ? 1 : 0
            left += a <= b ? 1 : 0
            right += b <= a ? 1 : 0
        }
        return shared
    }
}
