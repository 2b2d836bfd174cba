import CSystemd
import Glibc

/// One message for the journal in its native form: fields of upper-case names and any bytes.
package struct JournalEntry: Sendable, Equatable {
    /// Longer values are cut, at a scalar's border.
    package static let longestValue = 16 * 1024

    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    package init() {}

    /// The fields in order, as `NAME=value`.
    package var fields: [String] {
        zip([0] + ends, ends).map { String(decoding: bytes[$0..<$1], as: UTF8.self) }
    }

    /// A field that comes again has several values. `name` must be a valid field name (`journalFieldName`).
    package mutating func add(_ name: String, _ value: String) {
        bytes.append(contentsOf: name.utf8)
        bytes.append(UInt8(ascii: "="))
        bytes.append(contentsOf: value.utf8.prefix(value.utf8.count))
        if value.utf8.count > JournalEntry.longestValue { cut(excess: value.utf8.count - JournalEntry.longestValue) }
        ends.append(bytes.count)
    }

    private mutating func cut(excess: Int) {
        bytes.removeLast(excess)
        while let last = bytes.last, last & 0xC0 == 0x80 { bytes.removeLast() }
        if let last = bytes.last, last >= 0xC0 { bytes.removeLast() }
    }

    /// Whether journald took it (or is not there at all); never blocks for long.
    ///
    /// C: `sd_journal_sendv`.
    package func send() -> Bool {
        var bytes = bytes
        return bytes.withUnsafeMutableBytes { buffer in
            guard let base = buffer.baseAddress else { return true }
            let vectors = zip([0] + ends, ends).map { iovec(iov_base: base + $0, iov_len: $1 - $0) }
            return sd_journal_sendv(vectors, Int32(vectors.count)) >= 0
        }
    }
}

/// The nearest name that journald accepts from a client: A–Z, 0–9 and `_`, not first a digit or `_`, at most 64 long.
package func journalFieldName(_ key: String) -> String {
    var name: [UInt8] = []
    for byte in key.utf8.prefix(62) {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"): name.append(byte & 0xDF)
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): name.append(byte)
        default: name.append(UInt8(ascii: "_"))
        }
    }
    let isValid = name.first.map { $0 >= UInt8(ascii: "A") && $0 <= UInt8(ascii: "Z") } ?? false
    return (isValid ? "" : "X_") + String(decoding: name, as: UTF8.self)
}
