import Model

/// Writes a ZIP file into memory (PKWARE's APPNOTE 6.3.10): the same bytes for the same entries and time, since the time is
/// handed in and there are no extra fields.
struct ZipWriter {
    private struct Entry {
        var name: [UInt8]
        var method: UInt16
        var checksum: UInt32
        var packedSize: Int
        var size: Int
        var offset: Int
    }

    private(set) var bytes: [UInt8] = []
    private var entries: [Entry] = []
    private let time: UInt16
    private let date: UInt16

    /// Each entry carries `time`, to two seconds; one before 1980 becomes the first that the format knows.
    init(time civil: CivilTime) {
        let isKnown = (1980...2107).contains(civil.year)
        time = isKnown ? UInt16(civil.hour << 11 | civil.minute << 5 | min(civil.second, 59) / 2) : 0
        date = isKnown ? UInt16((civil.year - 1980) << 9 | civil.month << 5 | civil.day) : 1 << 5 | 1
    }

    /// `name` is ASCII. What does not become smaller is stored as it is, and all with `isStored`.
    mutating func add(_ content: [UInt8], as name: String, isStored: Bool = false) {
        let packed = isStored ? nil : deflated(content)
        let entry = Entry(
            name: Array(name.utf8), method: packed == nil ? 0 : 8, checksum: checksum(of: content),
            packedSize: packed?.count ?? content.count, size: content.count, offset: bytes.count)
        append(0x0403_4B50 as UInt32)
        appendFields(of: entry)
        bytes += entry.name
        bytes += packed ?? content
        entries.append(entry)
    }

    /// The whole file; nothing can be added afterwards.
    consuming func finish() -> [UInt8] {
        let start = bytes.count
        for entry in entries {
            append(0x0201_4B50 as UInt32)
            append(20 as UInt16)
            appendFields(of: entry)
            for _ in 0..<5 { append(0 as UInt16) }
            append(UInt32(entry.offset))
            bytes += entry.name
        }
        let size = bytes.count - start
        append(0x0605_4B50 as UInt32)
        append(0 as UInt32)
        append(UInt16(entries.count))
        append(UInt16(entries.count))
        append(UInt32(size))
        append(UInt32(start))
        append(0 as UInt16)
        return bytes
    }

    /// Those that an entry's own head and the directory have in common, from the version to the lengths.
    private mutating func appendFields(of entry: Entry) {
        append(20 as UInt16)
        append(0 as UInt16)
        append(entry.method)
        append(time)
        append(date)
        append(entry.checksum)
        append(UInt32(entry.packedSize))
        append(UInt32(entry.size))
        append(UInt16(entry.name.count))
        append(0 as UInt16)
    }

    private mutating func append(_ value: some FixedWidthInteger) {
        for shift in stride(from: 0, to: value.bitWidth, by: 8) {
            bytes.append(UInt8(truncatingIfNeeded: value >> shift))
        }
    }
}
