/// A page as a tree in arrays: a node's number is its place in document order, so that all of a node's descendants are
/// the numbers from its own to `end`.
struct HTMLTree {
    struct Node {
        var tag: HTMLTag
        /// -1 for the root.
        var parent: Int32
        /// One more than the number of its last descendant.
        var end: Int32
        /// Of a text node, a range of `text`; empty for elements.
        var text: Range<Int32>
        /// Of an element, a range of `attributes`.
        var attributes: Range<Int32>

        var isText: Bool { !text.isEmpty }
    }

    var nodes: [Node] = []
    var attributes: [(key: HTMLAttribute, value: String)] = []
    /// All texts, UTF-8.
    var text: [UInt8] = []
    /// The contents of the page's scripts, with their type.
    var scripts: [PageScript] = []

    func attribute(_ key: HTMLAttribute, of node: Int) -> String? {
        for index in nodes[node].attributes where attributes[Int(index)].key == key {
            return attributes[Int(index)].value
        }
        return nil
    }

    func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

    /// The text in a node with white space runs as one space. O(n) of it.
    func plainText(of node: Int, limit: Int = 4096) -> String {
        var bytes: [UInt8] = []
        for index in node..<Int(nodes[node].end) where bytes.count < limit {
            let part = nodes[index]
            if part.isText {
                bytes += text[Int(part.text.lowerBound)..<Int(part.text.upperBound)]
            } else if part.tag == .br || part.tag.isBlock {
                bytes.append(0x20)
            }
        }
        return String(decoding: WhiteSpace.collapsed(bytes), as: UTF8.self)
    }

    /// The first element with a tag. O(n).
    func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag && !$0.isText } }
}

/// A script's text, which is never run.
struct PageScript: Sendable {
    /// `application/ld+json`, or empty.
    let type: String
    let utf8: [UInt8]
}

enum WhiteSpace {
    /// With each run of white space as one space (U+00A0 too), none at the ends. O(n).
    static func collapsed(_ bytes: some Collection<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var isPending = false
        var previous: UInt8 = 0
        for byte in bytes {
            let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
            if isSpace {
                isPending = !result.isEmpty
            } else if byte == 0xA0, previous == 0xC2 {
                result.removeLast()
                isPending = !result.isEmpty
            } else {
                if isPending { result.append(0x20) }
                isPending = false
                result.append(byte)
            }
            previous = isPending ? 0x20 : byte
        }
        return result
    }
}
