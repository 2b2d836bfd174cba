/// A ZIP archive of stored files, in the order given; names as UTF-8.
func zipArchive(_ files: [(name: String, content: String)], isEncrypted: Bool = false) -> [UInt8] {
    zipArchive(files.map { ($0.name, Array($0.content.utf8)) }, isEncrypted: isEncrypted)
}

func zipArchive(_ files: [(name: String, bytes: [UInt8])], isEncrypted: Bool = false) -> [UInt8] {
    var (archive, directory): ([UInt8], [UInt8]) = ([], [])
    for (name, bytes) in files {
        let offset = archive.count
        let flags = 0x800 | (isEncrypted ? 1 : 0)
        let common = littleEndian(
            (flags, 2), (0, 2), (0, 4), (Int(checksum(bytes)), 4), (bytes.count, 4), (bytes.count, 4),
            (name.utf8.count, 2))
        archive += littleEndian((0x0403_4B50, 4), (20, 2)) + common + littleEndian((0, 2)) + Array(name.utf8) + bytes
        directory += littleEndian((0x0201_4B50, 4), (20, 2), (20, 2)) + common
        directory += littleEndian((0, 2), (0, 2), (0, 2), (0, 2), (0, 4), (offset, 4)) + Array(name.utf8)
    }
    let end = littleEndian(
        (0x0605_4B50, 4), (0, 4), (files.count, 2), (files.count, 2), (directory.count, 4), (archive.count, 4), (0, 2))
    return archive + directory + end
}

private func littleEndian(_ numbers: (value: Int, bytes: Int)...) -> [UInt8] {
    numbers.flatMap { number in (0..<number.bytes).map { UInt8(truncatingIfNeeded: number.value >> ($0 * 8)) } }
}

/// CRC-32, bit by bit.
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = ~UInt32(0)
    for byte in bytes {
        sum ^= UInt32(byte)
        for _ in 0..<8 {
            let isOdd = sum & 1 == 1
            sum >>= 1
            if isOdd { sum ^= 0xEDB8_8320 }
        }
    }
    return ~sum
}
