/// Makes line ends line feeds and drops control characters.
enum Cleaned {
    /// CR LF, CR, U+0085, U+2028 and U+2029 become LF; C0 and C1 controls but tab and LF, DEL and U+FEFF go. O(n).
    static func text(_ utf8: [UInt8]) -> [UInt8] {
        utf8.withUnsafeBufferPointer { source in
            [UInt8](unsafeUninitializedCapacity: source.count) { target, count in
                var index = 0
                while index < source.count {
                    if let plain = plain(source, at: index) {
                        let bytes = UnsafeMutableRawBufferPointer(target)
                        bytes.storeBytes(of: plain, toByteOffset: count, as: UInt64.self)
                        (index, count) = (index + 8, count + 8)
                        continue
                    }
                    let end = min(index + 8, source.count)
                    while index < end {
                        let byte = source[index]
                        if byte >= 0x20, byte != 0x7F, byte != 0xC2, byte != 0xE2, byte != 0xEF {
                            target[count] = byte
                            (index, count) = (index + 1, count + 1)
                        } else {
                            index += copy(source, at: index, to: target, &count)
                        }
                    }
                }
            }
        }
    }

    /// The next eight bytes where none of them is a control or begins what is looked at. O(1).
    @inline(__always)
    private static func plain(_ source: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt64? {
        guard index + 8 <= source.count else { return nil }
        let bytes = UnsafeRawBufferPointer(source).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        let controls = (bytes &- 0x2020_2020_2020_2020) & ~bytes
        let deletes = zeros(bytes ^ 0x7F7F_7F7F_7F7F_7F7F)
        let leads = zeros((bytes | 0x2020_2020_2020_2020) ^ 0xE2E2_E2E2_E2E2_E2E2)
        let marks = zeros(bytes ^ 0xEFEF_EFEF_EFEF_EFEF)
        return (controls | deletes | leads | marks) & 0x8080_8080_8080_8080 == 0 ? bytes : nil
    }

    /// The high bit of some byte is set where one of them is zero, and of none otherwise.
    @inline(__always)
    private static func zeros(_ bytes: UInt64) -> UInt64 { (bytes &- 0x0101_0101_0101_0101) & ~bytes }

    /// Copies what becomes of the scalar at `index`, and returns how many bytes it had.
    @inline(__always)
    private static func copy(
        _ source: UnsafeBufferPointer<UInt8>, at index: Int, to target: UnsafeMutableBufferPointer<UInt8>,
        _ count: inout Int
    ) -> Int {
        let byte = source[index]
        let next: UInt8 = index + 1 < source.count ? source[index + 1] : 0
        let third: UInt8 = index + 2 < source.count ? source[index + 2] : 0
        switch (byte, next, third) {
        case (0x0D, 0x0A, _): return 1
        case (0x0D, _, _): target[count] = 0x0A
        case (0xC2, 0x85, _):
            target[count] = 0x0A
            count += 1
            return 2
        case (0xC2, 0x80...0x9F, _): return 2
        case (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9):
            target[count] = 0x0A
            count += 1
            return 3
        case (0xEF, 0xBB, 0xBF): return 3
        case (0x00...0x08, _, _), (0x0B...0x1F, _, _), (0x7F, _, _): return 1
        default: target[count] = byte
        }
        count += 1
        return 1
    }
}
