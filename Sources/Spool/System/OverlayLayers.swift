/// The folders that an overlay is laid of, by the text of /proc/self/mountinfo (proc(5)) and the overlay's device number.
///
/// What others change in a layer, the overlay tells nobody of.
func overlayLayers(mountinfo: String, device: UInt64) -> [String] {
    // As glibc's gnu_dev_major and gnu_dev_minor take it apart.
    let major = device >> 8 & 0xFFF | device >> 32 & ~0xFFF
    let number = "\(major):\(device & 0xFF | device >> 12 & 0xFFFF_FF00)"
    for line in mountinfo.split(separator: "\n") {
        let fields = line.split(separator: " ")
        guard fields.count > 2, fields[2] == number, let options = fields.last else { continue }
        return options.split(separator: ",").flatMap { option -> [String] in
            let parts = option.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, ["lowerdir", "upperdir", "lowerdir+"].contains(parts[0]) else { return [] }
            return parts[1].split(separator: ":").map { unescapedOctal($0) }
        }
    }
    return []
}

/// `\040` stands for a space, as mountinfo writes it.
private func unescapedOctal(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let first = rest.popFirst() {
        let digits = rest.prefix(3)
        if first == UInt8(ascii: "\\"), digits.count == 3,
            let byte = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
        {
            bytes.append(byte)
            rest = rest.dropFirst(3)
        } else {
            bytes.append(first)
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}
