import CICU

/// Bytes of a charset that ICU knows, turned into UTF-8.
enum Converter {
    /// UTF-8 with U+FFFD for what is undefined in the charset; `nil` where ICU has none of that name.
    ///
    /// ICU's `ucnv_toAlgorithmic`. O(n).
    static func utf8(_ bytes: some Collection<UInt8>, from charset: String) -> [UInt8]? {
        converted(Array(bytes), charset: charset) { gz_ucnv_to_utf8($0, $1, $2, $3, $4, $5) }
    }

    /// The bytes of valid UTF-8 in a charset, with its substitute for what it lacks; `nil` where ICU has none of that
    /// name.
    static func bytes(_ utf8: some Collection<UInt8>, in charset: String) -> [UInt8]? {
        converted(Array(utf8), charset: charset) { gz_ucnv_from_utf8($0, $1, $2, $3, $4, $5) }
    }

    /// The name that IANA or MIME has for a charset, by any of its aliases; `nil` where ICU knows none such.
    static func standardName(_ alias: String) -> String? {
        for standard in ["MIME", "IANA"] {
            var status = U_ZERO_ERROR
            if let name = gz_ucnv_standard_name(alias, standard, &status), gz_succeeded(status) {
                return String(cString: name)
            }
        }
        return nil
    }

    private typealias Convert = (
        OpaquePointer?, UnsafeMutablePointer<CChar>?, Int32, UnsafePointer<CChar>?, Int32,
        UnsafeMutablePointer<UErrorCode>?
    ) -> Int32

    private static func converted(_ source: [UInt8], charset: String, _ convert: Convert) -> [UInt8]? {
        var status = U_ZERO_ERROR
        guard let converter = gz_ucnv_open(charset, &status), gz_succeeded(status) else { return nil }
        defer { gz_ucnv_close(converter) }
        guard let length = Int32(exactly: source.count) else { return nil }
        return source.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            var capacity = source.count * 2 + 16
            while true {
                var needed: Int32 = 0
                status = U_ZERO_ERROR
                guard let room = Int32(exactly: capacity) else { return nil }
                let target = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
                    needed = buffer.withMemoryRebound(to: CChar.self) {
                        convert(converter, $0.baseAddress, room, start, length, &status)
                    }
                    count = min(Int(needed), capacity)
                }
                if gz_succeeded(status) { return target }
                guard status == U_BUFFER_OVERFLOW_ERROR, Int(needed) > capacity else { return nil }
                capacity = Int(needed) + 1
            }
        }
    }
}
