/// A block's text as what it is told from others by; hashed as a whole, where a slice is hashed byte by byte.
struct BlockText: Hashable {
    let utf8: ArraySlice<UInt8>

    static func == (left: BlockText, right: BlockText) -> Bool { left.utf8 == right.utf8 }

    func hash(into hasher: inout Hasher) { utf8.withUnsafeBytes { hasher.combine(bytes: $0) } }
}
