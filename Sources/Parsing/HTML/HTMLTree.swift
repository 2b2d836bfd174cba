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
        /// Of an element, a range of the tree's attributes.
        var attributes: Range<Int32>

        var isText: Bool { !text.isEmpty }
    }

    private(set) var nodes: [Node] = []
    /// All texts, UTF-8.
    private(set) var text: [UInt8] = []
    private var attributes: [(key: HTMLAttribute, value: Range<Int32>)] = []
    private var values: [UInt8] = []
    /// Links that end before their element does, with the node they end at.
    var cutLinks: [Int: Int] = [:]
    /// The contents of the page's scripts, with their type.
    var scripts: [PageScript] = []

    func attribute(_ key: HTMLAttribute, of node: Int) -> String? {
        for index in nodes[node].attributes where attributes[Int(index)].key == key {
            let value = attributes[Int(index)].value
            return String(decoding: values[Int(value.lowerBound)..<Int(value.upperBound)], as: UTF8.self)
        }
        return nil
    }

    /// Hands over the attributes of an element, in order.
    func eachAttribute(of node: Int, _ body: (HTMLAttribute, ArraySlice<UInt8>) -> Void) {
        for index in nodes[node].attributes {
            let (key, value) = attributes[Int(index)]
            body(key, values[Int(value.lowerBound)..<Int(value.upperBound)])
        }
    }

    /// An attribute's value, empty where there is none.
    func bytes(_ key: HTMLAttribute, of node: Int) -> ArraySlice<UInt8> {
        for index in nodes[node].attributes where attributes[Int(index)].key == key {
            let value = attributes[Int(index)].value
            return values[Int(value.lowerBound)..<Int(value.upperBound)]
        }
        return []
    }

    func has(_ key: HTMLAttribute, _ node: Int) -> Bool {
        nodes[node].attributes.contains { attributes[Int($0)].key == key }
    }

    func descendants(of node: Int) -> Range<Int> { node + 1..<Int(nodes[node].end) }

    /// The text in a node with white space runs as one space. O(n) of it.
    func plainText(of node: Int, limit: Int = 4096) -> String {
        plainText(in: node..<Int(nodes[node].end), limit: limit)
    }

    /// The text of nodes that follow each other. O(n) of it.
    func plainText(in range: Range<Int>, limit: Int) -> String {
        var bytes: [UInt8] = []
        for index in range where bytes.count < limit {
            let part = nodes[index]
            if part.isText {
                bytes += text[Int(part.text.lowerBound)..<Int(part.text.upperBound)]
            } else if part.tag == .br || part.tag.isBlock {
                bytes.append(0x20)
            }
        }
        return String(decoding: WhiteSpace.collapsed(bytes), as: UTF8.self)
    }

    /// A text that shows something.
    func isInk(_ node: Int) -> Bool {
        text[Int(nodes[node].text.lowerBound)..<Int(nodes[node].text.upperBound)].contains { $0 > 0x20 }
    }

    /// The first element with a tag. O(n).
    func first(_ tag: HTMLTag) -> Int? { nodes.firstIndex { $0.tag == tag && !$0.isText } }
}

extension HTMLTree {
    /// Ends where the tree ends, until it is closed.
    mutating func addElement(_ tag: HTMLTag, in parent: Int32) {
        let (number, first) = (Int32(nodes.count), Int32(attributes.count))
        nodes.append(Node(tag: tag, parent: parent, end: number + 1, text: 0..<0, attributes: first..<first))
    }

    /// Nothing in the element is part of what the page says.
    mutating func silence(_ element: Int) { nodes[element].tag = .template }

    /// Only to the element added last, or to one that has none yet while no other gets any.
    mutating func addAttribute(_ key: HTMLAttribute, _ value: some Collection<UInt8>, to node: Int) {
        let start = Int32(values.count)
        values += value
        attributes.append((key, start..<Int32(values.count)))
        let first = nodes[node].attributes.isEmpty ? Int32(attributes.count - 1) : nodes[node].attributes.lowerBound
        nodes[node].attributes = first..<Int32(attributes.count)
    }

    /// Adds to the text before it where nothing stands between.
    mutating func addText(_ bytes: UnsafeBufferPointer<UInt8>, in parent: Int32) {
        let start = Int32(text.count)
        text += bytes
        let end = Int32(text.count)
        if let last = nodes.last, last.isText, last.parent == parent {
            nodes[nodes.count - 1].text = last.text.lowerBound..<end
        } else {
            let number = Int32(nodes.count)
            nodes.append(Node(tag: .other, parent: parent, end: number + 1, text: start..<end, attributes: 0..<0))
        }
    }

    mutating func close(_ node: Int32) { nodes[Int(node)].end = Int32(nodes.count) }
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
