/// The directory at the end of a ZIP archive.
struct ZIPDirectory {
    struct Record {
        /// Its name is still empty.
        var entry: ZIPArchive.Entry
        var name: [UInt8]
        /// The name's charset is known to be UTF-8.
        var isUTF8: Bool
    }

    private let bytes: UnsafeRawBufferPointer
    /// Where the first record stands.
    private(set) var start: Int
    /// How many records there are to be.
    private(set) var count: Int
    /// What stands before the archive, such as a program that unpacks it.
    private var shift = 0

    /// `nil` where there is none. Looks at the last 65,557 bytes.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard let end = ZIPDirectory.end(of: bytes), let records = bytes.littleEndian(UInt16.self, at: end + 10),
            let size = bytes.littleEndian(UInt32.self, at: end + 12),
            let offset = bytes.littleEndian(UInt32.self, at: end + 16)
        else { return nil }
        self.bytes = bytes
        (start, count) = (Int(offset), Int(records))
        if records == .max || size == .max || offset == .max, let wide = ZIPDirectory.wide(bytes, before: end) {
            (start, count) = wide
        } else {
            shift = max(0, end - Int(size) - Int(offset))
            start += shift
        }
        guard start <= bytes.count else { return nil }
    }

    private static func end(of bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = bytes.count - 22
        let last = max(0, bytes.count - 22 - 65_535)
        while offset >= last {
            if bytes[offset] == 0x50, bytes.littleEndian(UInt32.self, at: offset) == 0x0605_4B50 { return offset }
            offset -= 1
        }
        return nil
    }

    /// ZIP64's own end of the directory.
    private static func wide(_ bytes: UnsafeRawBufferPointer, before end: Int) -> (start: Int, count: Int)? {
        guard bytes.littleEndian(UInt32.self, at: end - 20) == 0x0706_4B50,
            let place = bytes.littleEndian(UInt64.self, at: end - 12), let offset = Int(exactly: place),
            bytes.littleEndian(UInt32.self, at: offset) == 0x0606_4B50,
            let count = bytes.part(at: offset, count: 56)?.littleEndian(UInt64.self, at: 32),
            let start = bytes.littleEndian(UInt64.self, at: offset + 48)
        else { return nil }
        guard let first = Int(exactly: start), let number = Int(exactly: count) else { return nil }
        return (first, number)
    }

    /// The record at an offset, and where the next one stands; `nil` where none does.
    func record(at offset: Int) -> (Record, next: Int)? {
        guard let fixed = bytes.part(at: offset, count: 46), fixed.littleEndian(UInt32.self, at: 0) == 0x0201_4B50,
            let lengths = ZIPDirectory.lengths(fixed), let name = bytes.part(at: offset + 46, count: lengths.name),
            let extra = bytes.part(at: offset + 46 + lengths.name, count: lengths.extra),
            let flags = fixed.littleEndian(UInt16.self, at: 8), let method = fixed.littleEndian(UInt16.self, at: 10),
            let checksum = fixed.littleEndian(UInt32.self, at: 16)
        else { return nil }
        let sizes = sizes(fixed, extra)
        let entry = ZIPArchive.Entry(
            name: "", isEncrypted: flags & 1 != 0, method: method, checksum: checksum, packedSize: sizes.packed,
            size: sizes.full, offset: sizes.offset)
        let own = ZIPDirectory.unicodeName(extra)
        let record = Record(entry: entry, name: own ?? Array(name), isUTF8: own != nil || flags & 0x800 != 0)
        return (record, offset + 46 + lengths.name + lengths.extra + lengths.comment)
    }

    private static func lengths(_ fixed: UnsafeRawBufferPointer) -> (name: Int, extra: Int, comment: Int)? {
        guard let name = fixed.littleEndian(UInt16.self, at: 28), let extra = fixed.littleEndian(UInt16.self, at: 30),
            let comment = fixed.littleEndian(UInt16.self, at: 32)
        else { return nil }
        return (Int(name), Int(extra), Int(comment))
    }

    /// Those of 32 bits that are all ones stand in the extra field 1, of 64 bits.
    private func sizes(
        _ fixed: UnsafeRawBufferPointer, _ extra: UnsafeRawBufferPointer
    ) -> (packed: Int, full: Int, offset: Int) {
        let wide = ZIPDirectory.field(1, in: extra)
        var next = 0
        func value(_ offset: Int) -> Int {
            guard let narrow = fixed.littleEndian(UInt32.self, at: offset) else { return -1 }
            guard narrow == .max, let wide else { return Int(narrow) }
            defer { next += 8 }
            return wide.littleEndian(UInt64.self, at: next).flatMap { Int(exactly: $0) } ?? -1
        }
        let full = value(24)
        let packed = value(20)
        let offset = value(42)
        return (packed, full, offset > bytes.count ? -1 : offset + shift)
    }

    /// Info-ZIP's name in UTF-8, of the extra field 0x7075.
    private static func unicodeName(_ extra: UnsafeRawBufferPointer) -> [UInt8]? {
        guard let field = field(0x7075, in: extra), field.count > 5, field[0] == 1 else { return nil }
        return Array(field.dropFirst(5))
    }

    private static func field(_ wanted: UInt16, in extra: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer? {
        var offset = 0
        while let number = extra.littleEndian(UInt16.self, at: offset),
            let length = extra.littleEndian(UInt16.self, at: offset + 2),
            let field = extra.part(at: offset + 4, count: Int(length))
        {
            if number == wanted { return field }
            offset += 4 + Int(length)
        }
        return nil
    }
}
