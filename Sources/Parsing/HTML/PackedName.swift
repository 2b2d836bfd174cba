/// The name of a tag or an attribute in lower case, as two numbers: comparing names is comparing these.
struct PackedName: Hashable, Sendable {
    private(set) var low: UInt64 = 0
    private(set) var high: UInt64 = 0
    private(set) var count = 0

    init() {}

    init(_ name: String) {
        for byte in name.utf8 { append(byte) }
    }

    /// Takes one more byte; ASCII letters become small. Names of more than 16 bytes are told apart by a hash.
    @inline(__always)
    mutating func append(_ byte: UInt8) {
        let small = UInt64((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        if count < 8 {
            low |= small << UInt64(8 * count)
        } else if count < 16 {
            high |= small << UInt64(8 * (count - 8))
        } else {
            high = (high ^ small) &* 0x100_0000_01B3
        }
        count += 1
    }

    static func == (left: PackedName, right: PackedName) -> Bool {
        left.low == right.low && left.high == right.high && left.count == right.count
    }

    func hash(into hasher: inout Hasher) { hasher.combine(low ^ high) }
}

/// Finds what stands for a name, without making strings.
struct NameTable<Value: Sendable>: Sendable {
    private var slots: [(name: PackedName, value: Value)?]

    /// At most 256 names, no name twice.
    init(_ pairs: [(String, Value)]) {
        slots = Array(repeating: nil, count: 512)
        for (name, value) in pairs.prefix(256) {
            let name = PackedName(name)
            var slot = NameTable.slot(name)
            while slots[slot] != nil { slot = (slot + 1) & 511 }
            slots[slot] = (name, value)
        }
    }

    subscript(name: PackedName) -> Value? {
        var slot = NameTable.slot(name)
        while let entry = slots[slot] {
            if entry.name == name { return entry.value }
            slot = (slot + 1) & 511
        }
        return nil
    }

    private static func slot(_ name: PackedName) -> Int {
        Int(((name.low ^ name.high &* 31 ^ UInt64(name.count)) &* 0x9E37_79B9_7F4A_7C15) >> 55)
    }
}
