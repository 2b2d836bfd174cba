import Glibc

extension Descriptor {
    /// Up to `limit` bytes from here on; `expected` saves growing.
    func read(upTo limit: Int, expected: Int) throws(Errno) -> [UInt8] {
        var bytes: [UInt8] = []
        var size = min(limit, expected + 1)
        while bytes.count < limit {
            let chunk = try readChunk(size)
            bytes = bytes.isEmpty ? chunk : bytes + chunk
            if chunk.count < size { break }
            size = min(limit - bytes.count, max(bytes.count, 64 << 10))
        }
        return bytes
    }

    /// `size` bytes, less only at the end of the file.
    func readChunk(_ size: Int) throws(Errno) -> [UInt8] {
        var failure: Errno?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let step = Glibc.read(raw, buffer.baseAddress! + count, size - count)
                if step == 0 { return }
                if step > 0 { count += step } else if errno != EINTR { return failure = .last }
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// The last bytes of a file of that size.
    func readEnd(_ count: Int, of size: Int64) throws(Errno) -> [UInt8] {
        guard lseek(raw, off_t(max(0, size - Int64(count))), SEEK_SET) >= 0 else { throw .last }
        return try readChunk(count)
    }

    func write(_ bytes: [UInt8]) throws(Errno) {
        var written = 0
        while written < bytes.count {
            let step = bytes.withUnsafeBytes { Glibc.write(raw, $0.baseAddress! + written, $0.count - written) }
            if step >= 0 { written += step } else if errno != EINTR { throw .last }
        }
    }
}
