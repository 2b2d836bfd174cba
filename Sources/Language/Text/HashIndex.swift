/// Hashes of terms → small numbers: an open table (linear probing) for the inner loops, where a Dictionary's keyed
/// hashing costs more than all else.
///
/// Not keyed: of 32-bit keys so few can be made to meet in one slot that even a text written to that end costs seconds
/// at most.
struct HashIndex {
    /// Key and value of each slot; −1 marks a free one.
    private var slots: [(key: UInt64, value: Int32)]
    private(set) var count = 0

    /// - Parameter capacity: about how many keys come; more may.
    init(capacity: Int) {
        var size = 16
        while size * 3 < capacity * 4 { size *= 2 }
        slots = Array(repeating: (0, -1), count: size)
    }

    /// The value of a key, or nil.
    @inline(__always)
    subscript(key: UInt64) -> Int? {
        let value = slots[slot(of: key)].value
        return value < 0 ? nil : Int(value)
    }

    /// The value of a key, first set to `new`, which is not negative, where the key is not there yet. O(1) on the whole.
    @inline(__always)
    mutating func value(of key: UInt64, orSet new: Int) -> Int {
        let slot = slot(of: key)
        if slots[slot].value >= 0 { return Int(slots[slot].value) }
        slots[slot] = (key, Int32(new))
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return new
    }

    /// Where a key stands, or would.
    @inline(__always)
    private func slot(of key: UInt64) -> Int {
        let hash = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
        var slot = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
        while slots[slot].value >= 0, slots[slot].key != key { slot = (slot + 1) & (slots.count - 1) }
        return slot
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: (0, -1), count: old.count * 2)
        for entry in old where entry.value >= 0 { slots[slot(of: entry.key)] = entry }
    }
}
