/// A mail's plain text as it was written: RFC 3676's soft line breaks undone, signature and list's footer cut off.
enum FlowedText {
    /// O(n).
    static func unfolded(_ utf8: [UInt8], deletesSpace: Bool) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(utf8.count)
        var isOpen = false
        for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let stuffed = line.first == 0x20 ? line.dropFirst() : line
            let isSignature = stuffed.elementsEqual("-- ".utf8)
            let isQuoted = line.first == UInt8(ascii: ">")
            if isOpen, isSignature || isQuoted { result.append(0x0A) }
            result += stuffed
            isOpen = stuffed.last == 0x20 && !isSignature && !isQuoted
            if isOpen, deletesSpace { result.removeLast() }
            if !isOpen { result.append(0x0A) }
        }
        return result
    }

    /// Without what stands below the line `-- `, or below a rule of underscores where little more than an address
    /// follows. O(n).
    static func withoutSignature(_ utf8: [UInt8]) -> [UInt8] {
        var end = utf8.count
        var start = 0
        for line in utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let isRule = line.count >= 20 && line.allSatisfy { $0 == UInt8(ascii: "_") }
            let isSignature = line.elementsEqual("-- ".utf8) && utf8.count - start < 1500
            if start > 0, isSignature || (isRule && utf8.count - start < 600) {
                end = start
                break
            }
            start += line.count + 1
        }
        return Array(utf8[..<min(end, utf8.count)])
    }
}
