/// Turns UTF-8 offsets of one text into offsets in Unicode scalars: the one border between the two.
package struct ScalarOffsets: Sendable {
    /// Scalars before each 64th byte.
    private let checkpoints: [Int]
    private let bytes: [UInt8]

    /// O(n).
    package init(_ text: String) {
        bytes = Array(text.utf8)
        var checkpoints: [Int] = []
        checkpoints.reserveCapacity(bytes.count / 64 + 1)
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % 64 == 0 { checkpoints.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
        }
        self.checkpoints = checkpoints
    }

    /// Scalars that begin before the byte at `utf8`. At most 64 steps.
    package func scalar(at utf8: Int) -> Int {
        guard !checkpoints.isEmpty else { return 0 }
        let checkpoint = min(utf8 / 64, checkpoints.count - 1)
        return bytes[checkpoint * 64..<min(utf8, bytes.count)].reduce(checkpoints[checkpoint]) {
            $0 + ($1 & 0xC0 != 0x80 ? 1 : 0)
        }
    }

    package func scalars(_ utf8: Range<Int>) -> Range<Int> {
        scalar(at: utf8.lowerBound)..<scalar(at: utf8.upperBound)
    }
}

extension String {
    /// The part at a range of UTF-8 offsets that lie on scalar borders.
    package subscript(utf8 range: Range<Int>) -> Substring {
        let start = utf8.index(startIndex, offsetBy: range.lowerBound)
        return self[start..<utf8.index(start, offsetBy: range.count)]
    }
}
