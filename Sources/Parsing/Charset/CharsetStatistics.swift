import CICU

/// What ICU's statistics of byte sequences take a charset for, where nothing better tells.
enum CharsetStatistics {
    /// `nil` where they are less than 30 % sure. Looks at the first 30,000 bytes (ICU's `ucsdet_detect`).
    static func likeliest(_ bytes: [UInt8]) -> String? {
        var status = U_ZERO_ERROR
        guard let detector = gz_ucsdet_open(&status), gz_succeeded(status) else { return nil }
        defer { gz_ucsdet_close(detector) }
        let sample = Array(bytes.prefix(30_000))
        return sample.withUnsafeBytes { raw in
            let start = raw.bindMemory(to: CChar.self).baseAddress
            gz_ucsdet_set_text(detector, start, Int32(raw.count), &status)
            guard let match = gz_ucsdet_detect(detector, &status), gz_ucsdet_confidence(match, &status) >= 30,
                let name = gz_ucsdet_name(match, &status), gz_succeeded(status)
            else { return nil }
            let likeliest = String(cString: name)
            return likeliest == "ISO-8859-1" ? "windows-1252" : likeliest
        }
    }
}
