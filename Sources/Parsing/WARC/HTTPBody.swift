import CBrotli
import Model

/// The body of an HTTP answer as its page was: chunks joined, unpacked. What is not packed as its fields say is taken as
/// it stands, since some programs write bodies unpacked under the fields that they had.
enum HTTPBody {
    /// `nil` where it is broken, or larger than `limit` bytes. O(n).
    static func decoded(_ raw: [UInt8], _ fields: WARCFields, limit: Int) -> [UInt8]? {
        var body = raw
        if fields.value("transfer-encoding").lowercased().contains("chunked"), let joined = joined(raw) {
            body = joined
        }
        for coding in fields.value("content-encoding").lowercased().split(separator: ",").reversed() {
            switch coding.trimmed {
            case "gzip", "x-gzip", "deflate":
                guard let inflated = inflated(body, limit: limit) else { return nil }
                body = inflated
            case "br":
                guard let unpacked = brotli(body, limit: limit) else { return isText(body) ? body : nil }
                body = unpacked
            case "zstd":
                guard let unpacked = zstandard(body, limit: limit) else { return isText(body) ? body : nil }
                body = unpacked
            default: break
            }
        }
        return body.count <= limit ? body : nil
    }

    /// `nil` where it does not begin with a chunk's length. Ends with what there is of the last chunk.
    private static func joined(_ raw: [UInt8]) -> [UInt8]? {
        var (result, index): ([UInt8], Int) = ([], 0)
        while let end = raw[index...].prefix(1024).firstIndex(of: 0x0A) {
            let digits = raw[index..<end].prefix { $0 != UInt8(ascii: ";") }.trimmed
            guard digits.count <= 8, let length = Int(String(decoding: digits, as: UTF8.self), radix: 16), length >= 0
            else { return result.isEmpty ? nil : result }
            if length == 0 { return result }
            let piece = raw[(end + 1)...].prefix(length)
            result += piece
            // The chunk's line end behind it.
            index = piece.endIndex
            if index < raw.count, raw[index] == 0x0D { index += 1 }
            if index < raw.count, raw[index] == 0x0A { index += 1 }
        }
        return result.isEmpty ? nil : result
    }

    private static func inflated(_ body: [UInt8], limit: Int) -> [UInt8]? {
        for wrapping in [Inflater.Wrapping.headed, .none] {
            do {
                return try body.withUnsafeBufferPointer { buffer throws(Inflater.Failure) in
                    try Inflater.bytes(UnsafeRawBufferPointer(buffer), wrapping, limit: limit)
                }
            } catch { if error == .tooLarge { return nil } }
        }
        return isText(body) ? body : nil
    }

    private static func brotli(_ body: [UInt8], limit: Int) -> [UInt8]? {
        guard let state = BrotliDecoderCreateInstance(nil, nil, nil) else { return nil }
        defer { BrotliDecoderDestroyInstance(state) }
        return body.withUnsafeBufferPointer { buffer in
            var (left, next, room) = (buffer.count, buffer.baseAddress, 0)
            var result: [UInt8] = []
            while true {
                let status = BrotliDecoderDecompressStream(state, &left, &next, &room, nil, nil)
                var size = 0
                while let piece = BrotliDecoderTakeOutput(state, &size), size > 0 {
                    guard result.count + size <= limit else { return nil }
                    result += UnsafeBufferPointer(start: piece, count: size)
                    size = 0
                }
                switch status {
                case BROTLI_DECODER_RESULT_SUCCESS: return result
                case BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT: continue
                default: return nil
                }
            }
        }
    }

    private static func zstandard(_ body: [UInt8], limit: Int) -> [UInt8]? {
        body.withUnsafeBytes { bytes in
            do throws(ParsingError) {
                let stream = try ArchiveStream(bytes, .compressed(.zstandard))
                guard try stream.next() != nil else { return nil }
                var result: [UInt8] = []
                while let block = try stream.block() {
                    guard result.count + block.count <= limit else { return nil }
                    result += block
                }
                return result
            } catch {
                return nil
            }
        }
    }

    private static func isText(_ body: [UInt8]) -> Bool { body.withUnsafeBytes { BinaryKind.of($0) == nil } }
}
