/// A file name for people and logs, on one line: `\n`, `\t`, `\\`, and `\xNN` for control bytes and for bytes that are no UTF-8,
/// `\u{202E}` for what would turn the direction of the text round.
package func escaped(_ bytes: some Sequence<UInt8>) -> String {
    var result = ""
    var decoder = UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    while true {
        switch decoder.parseScalar(from: &iterator) {
        case .valid(let encoded): append(UTF8.decode(encoded), to: &result)
        case .error(let length): result += invalidBytes(length)
        case .emptyInput: return result
        }
    }
}

private func invalidBytes(_ length: Int) -> String { String(repeating: "?", count: length) }

private func append(_ scalar: Unicode.Scalar, to result: inout String) { result.unicodeScalars.append(scalar) }
