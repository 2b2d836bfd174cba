/// Scalar → what it folds to and its class, in two steps of 256.
///
/// The page index has a number for each 256 scalars; numbers from 0xFF00 stand for a whole page that folds to itself
/// and is of the class in the low byte.
struct CharacterTable: Sendable {
    private let pageIndex: UInt
    private let pages: UInt

    init(pageIndex: UInt, pages: UInt) { (self.pageIndex, self.pages) = (pageIndex, pages) }

    /// Bits 0…20 the folded scalar, from bit 24 its class.
    @inline(__always)
    func entry(_ scalar: UInt32) -> UInt32 {
        let index = UnsafePointer<UInt16>(bitPattern: pageIndex).unsafelyUnwrapped[Int(scalar >> 8)]
        if index >= 0xFF00 { return scalar | UInt32(index & 0xFF) << 24 }
        let offset = Int(index) << 8 | Int(scalar & 0xFF)
        return UnsafePointer<UInt32>(bitPattern: pages).unsafelyUnwrapped[offset]
    }

    @inline(__always)
    func folded(_ scalar: UInt32) -> UInt32 { entry(scalar) & 0x1F_FFFF }
}
