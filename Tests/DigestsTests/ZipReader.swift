import CDeflate
import Testing

/// A ZIP file as others read it: from the directory at its end.
struct ZipReader {
    struct Broken: Error { var fact: String }

    private let bytes: [UInt8]
    private(set) var names: [String] = []
    private var entries: [String: (method: Int, packed: Range<Int>, size: Int, checksum: Int)] = [:]

    init(_ bytes: [UInt8]) throws {
        self.bytes = bytes
        let end = bytes.count - 22
        guard end >= 0, number(at: end, 4) == 0x0605_4B50 else { throw Broken(fact: "no end of the directory") }
        var place = number(at: end + 16, 4)
        guard place + number(at: end + 12, 4) == end else { throw Broken(fact: "the directory's size") }
        for _ in 0..<number(at: end + 10, 2) {
            guard number(at: place, 4) == 0x0201_4B50 else { throw Broken(fact: "no entry at \(place)") }
            let name = String(decoding: bytes[place + 46..<place + 46 + number(at: place + 28, 2)], as: UTF8.self)
            let head = number(at: place + 42, 4)
            let isSame = bytes[head + 4..<head + 30].elementsEqual(bytes[place + 6..<place + 32])
            guard number(at: head, 4) == 0x0403_4B50, isSame else { throw Broken(fact: "the head of \(name)") }
            let start = head + 30 + number(at: head + 26, 2)
            entries[name] = (
                number(at: place + 10, 2), start..<start + number(at: place + 20, 4), number(at: place + 24, 4),
                number(at: place + 16, 4)
            )
            names.append(name)
            place += 46 + number(at: place + 28, 2)
        }
    }

    func text(_ name: String) throws -> String {
        guard let entry = entries[name] else { throw Broken(fact: "no \(name)") }
        let packed = bytes[entry.packed]
        let content = entry.method == 0 ? Array(packed) : try inflated(packed, size: entry.size)
        guard content.count == entry.size, crc32(0, content, UInt32(content.count)) == UInt(entry.checksum) else {
            throw Broken(fact: "size or checksum of \(name)")
        }
        return String(decoding: content, as: UTF8.self)
    }

    private func number(at place: Int, _ width: Int) -> Int {
        bytes[place..<place + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

private func inflated(_ packed: ArraySlice<UInt8>, size: Int) throws -> [UInt8] {
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    guard inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        throw ZipReader.Broken(fact: "zlib")
    }
    defer { inflateEnd(stream) }
    var packed = Array(packed)
    var status = Z_OK
    let bytes = packed.withUnsafeMutableBufferPointer { packed in
        [UInt8](unsafeUninitializedCapacity: size) { room, count in
            (stream.pointee.next_in, stream.pointee.avail_in) = (packed.baseAddress, UInt32(packed.count))
            (stream.pointee.next_out, stream.pointee.avail_out) = (room.baseAddress, UInt32(size))
            status = inflate(stream, Z_FINISH)
            count = size - Int(stream.pointee.avail_out)
        }
    }
    guard status == Z_STREAM_END else { throw ZipReader.Broken(fact: "a stream: \(status)") }
    return bytes
}
