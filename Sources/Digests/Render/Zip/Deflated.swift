import CDeflate

/// `bytes` as a raw deflate stream (RFC 1951); `nil` where that is no smaller.
func deflated(_ bytes: [UInt8]) -> [UInt8]? {
    guard !bytes.isEmpty, bytes.count < Int(UInt32.max) else { return nil }
    // zlib keeps its address.
    let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
    stream.initialize(to: z_stream())
    defer { stream.deallocate() }
    let size = Int32(MemoryLayout<z_stream>.size)
    guard deflateInit2_(stream, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK else {
        return nil
    }
    defer { deflateEnd(stream) }
    var input = bytes
    var isWhole = false
    let packed = input.withUnsafeMutableBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: input.count - 1) { room, count in
            (stream.pointee.next_in, stream.pointee.avail_in) = (input.baseAddress, UInt32(input.count))
            (stream.pointee.next_out, stream.pointee.avail_out) = (room.baseAddress, UInt32(room.count))
            isWhole = deflate(stream, Z_FINISH) == Z_STREAM_END
            count = room.count - Int(stream.pointee.avail_out)
        }
    }
    return isWhole ? packed : nil
}

/// The checksum that ZIP files carry.
func checksum(of bytes: [UInt8]) -> UInt32 {
    bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32_z(0, $0.baseAddress, $0.count)) }
}
