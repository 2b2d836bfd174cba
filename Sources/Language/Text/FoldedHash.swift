/// `termHash` of the UTF-8 form of folded scalars.
@inline(__always)
func foldedHash(_ scalars: ArraySlice<UInt32>) -> UInt32 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for scalar in scalars { mix(scalar, into: &hash) }
    return UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
}

/// FNV-1a over the UTF-8 bytes of one scalar.
@inline(__always)
func mix(_ scalar: UInt32, into hash: inout UInt64) {
    @inline(__always) func add(_ byte: UInt32) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    switch scalar {
    case ..<0x80:
        add(scalar)
    case ..<0x800:
        add(0xC0 | scalar >> 6)
        add(0x80 | scalar & 0x3F)
    case ..<0x10000:
        add(0xE0 | scalar >> 12)
        add(0x80 | scalar >> 6 & 0x3F)
        add(0x80 | scalar & 0x3F)
    default:
        add(0xF0 | scalar >> 18)
        add(0x80 | scalar >> 12 & 0x3F)
        add(0x80 | scalar >> 6 & 0x3F)
        add(0x80 | scalar & 0x3F)
    }
}
