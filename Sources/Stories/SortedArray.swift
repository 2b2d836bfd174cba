extension [UInt32] {
    /// Whether an ascending array has a value. O(log n).
    func contains(sorted value: UInt32) -> Bool {
        let position = boundary(in: indices) { self[$0] >= value }
        return position < count && self[position] == value
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
