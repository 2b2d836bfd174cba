/// The longest name that file systems take, in bytes.
let longestName = 255

/// `name` with `~` and `mark` before its ending, cut on a border of UTF-8 where it would be too long.
func renamed(_ name: some Collection<UInt8>, by mark: String, ending: String = "") -> [UInt8] {
    let bytes = Array(name)
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { $0 > 0 && bytes.count - $0 <= 16 ? $0 : nil }
    let tail = Array((mark.isEmpty ? "" : "~" + mark).utf8) + bytes[(dot ?? bytes.count)...] + Array(ending.utf8)
    return cut(bytes[..<(dot ?? bytes.count)], to: longestName - tail.count) + tail
}

/// The beginning of a name, at most `count` bytes, no UTF-8 sequence cut in two.
func cut(_ name: some BidirectionalCollection<UInt8>, to count: Int) -> [UInt8] {
    var end = Array(name.prefix(count))
    guard end.count < name.count else { return end }
    let isInside: (UInt8) -> Bool = { $0 & 0xC0 == 0x80 }
    guard let next = name.dropFirst(count).first, isInside(next) else { return end }
    let continuation = end.reversed().prefix(while: isInside).count
    if continuation < 3, continuation < end.count { end.removeLast(continuation + 1) }
    return end
}
