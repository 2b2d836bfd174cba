import Model

/// The named fields above a WARC record or an HTTP answer (ISO 28500, RFC 9112).
struct WARCFields {
    /// The line above them: `WARC/1.1`, `HTTP/1.1 200 OK`.
    private(set) var opening = ""
    private var values: [String: String] = [:]

    /// From the source, with the empty line behind them; `nil` at its end, or where they are longer than 1,000 lines.
    init?(_ source: inout ByteSource) throws(ParsingError) {
        for _ in 0..<1000 {
            guard let line = try source.line() else { return nil }
            if opening.isEmpty {
                opening = String(decoding: line, as: UTF8.self)
            } else if line.isEmpty {
                return
            } else {
                add(line)
            }
        }
        return nil
    }

    private mutating func add(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return }
        let name = String(decoding: line[..<colon].trimmed, as: UTF8.self).lowercased()
        if values[name] == nil { values[name] = String(decoding: line[(colon + 1)...].trimmed, as: UTF8.self) }
    }

    /// By a name in lower case; empty where there is none.
    func value(_ name: String) -> String { values[name] ?? "" }

    /// The first part of a field with parameters, in lower case: `text/html` of `text/html; charset=GBK`.
    func plain(_ name: String) -> String {
        String((value(name).split(separator: ";").first ?? "").trimmed).lowercased()
    }
}
