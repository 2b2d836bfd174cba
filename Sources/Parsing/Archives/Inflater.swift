import CZlib

/// Unpacks what zlib packed.
enum Inflater {
    enum Wrapping {
        /// Bare deflate, as in ZIP archives.
        case none
        /// gzip or zlib, whichever it is.
        case headed
    }

    enum Failure: Error { case broken, tooLarge }

    /// All that was packed; `tooLarge` beyond `limit` bytes, `broken` where the stream is, or ends too early. O(n).
    static func bytes(
        _ packed: UnsafeRawBufferPointer, _ wrapping: Wrapping, limit: Int
    ) throws(Failure) -> [UInt8] {
        // zlib keeps its address.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        let window: Int32 = wrapping == .none ? -MAX_WBITS : MAX_WBITS + 32
        guard inflateInit2_(stream, window, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .broken
        }
        defer { inflateEnd(stream) }
        var rest = packed[...]
        var result: [UInt8] = []
        result.reserveCapacity(max(0, min(limit, packed.count * 4, 64 << 20)))
        var status = Z_OK
        while status == Z_OK {
            if stream.pointee.avail_in == 0 { supply(stream, &rest) }
            status = step(stream, &result)
            if result.count > limit { throw .tooLarge }
        }
        guard status == Z_STREAM_END else { throw .broken }
        return result
    }

    /// zlib counts in 32 bits; it gets 1 GiB at a time.
    private static func supply(
        _ stream: UnsafeMutablePointer<z_stream>, _ rest: inout Slice<UnsafeRawBufferPointer>
    ) {
        let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
        rest = rest.dropFirst(piece.count)
        stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = UInt32(piece.count)
    }

    private static func step(_ stream: UnsafeMutablePointer<z_stream>, _ result: inout [UInt8]) -> Int32 {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 65_536) { room in
            stream.pointee.next_out = room.baseAddress
            stream.pointee.avail_out = UInt32(room.count)
            let status = inflate(stream, Z_NO_FLUSH)
            result += room.prefix(room.count - Int(stream.pointee.avail_out))
            return status
        }
    }

    /// The checksum that ZIP archives carry.
    static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
        UInt32(truncatingIfNeeded: crc32_z(0, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count))
    }
}
