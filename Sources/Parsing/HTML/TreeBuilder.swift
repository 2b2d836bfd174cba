/// Builds a page's tree from its tags and texts, within bounds, closing what browsers close by themselves: a paragraph
/// before a block, an item before the next, all that stands open inside an element that ends. (A selection of the
/// WHATWG's rules for tree construction; what concerns formatting alone is left out.)
struct TreeBuilder {
    struct Open {
        let node: Int32
        let tag: HTMLTag
        let name: PackedName
    }

    private(set) var tree = HTMLTree()
    /// Elements that are not closed yet, outermost first; the first is the page itself.
    private(set) var open: [Open] = []
    private let limits: Reader.Limits
    private var paragraphs = 0
    /// Elements that are open beyond the limit of depth.
    private var tooDeep = 0
    private var body: Int?
    private var hasHead = false
    /// The node that attributes go to.
    private var receiver: Int?

    init(limits: Reader.Limits) {
        self.limits = limits
        push(.html, PackedName("html"))
    }

    var isFull: Bool { tree.nodes.count >= limits.nodes }
    var isInHead: Bool { open.count > 1 && open[1].tag == .head }

    /// `application/ld+json` where the last element's type says so, else empty.
    var lastType: String {
        guard let receiver, let type = tree.attribute(.type, of: receiver) else { return "" }
        return type.lowercased().holds("ld+json") ? "application/ld+json" : ""
    }

    mutating func start(_ tag: HTMLTag, _ name: PackedName) {
        receiver = nil
        switch tag {
        case .html: receiver = tree.nodes[0].attributes.isEmpty ? 0 : nil
        case .head:
            guard !hasHead, body == nil else { return }
            openHead()
            receiver = tree.nodes.count - 1
        case .body:
            openBody()
            receiver = body.flatMap { tree.nodes[$0].attributes.isEmpty ? $0 : nil }
        default:
            prepare(for: tag)
            insert(tag, name)
        }
    }

    /// An attribute of the element just started; only while nothing has come after it.
    mutating func attribute(_ key: HTMLAttribute, _ value: some Collection<UInt8>) {
        guard let receiver, tree.nodes[receiver].attributes.count < 64 else { return }
        tree.addAttribute(key, value, to: receiver)
    }

    mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !bytes.isEmpty, let last = open.last else { return }
        if last.tag == .html || last.tag == .head {
            guard bytes.contains(where: { $0 > 0x20 }) else { return }
            openBody()
        }
        tree.addText(bytes, in: open[open.count - 1].node)
    }

    mutating func character(_ scalar: UInt32) {
        guard let scalar = Unicode.Scalar(scalar), let bytes = UTF8.encode(scalar) else { return }
        Array(bytes).withUnsafeBufferPointer { characters($0) }
    }

    mutating func end(_ name: PackedName) {
        receiver = nil
        let tag = HTMLTag(name)
        guard tag != .html, tag != .body else { return }
        if tag == .br { return start(.br, name) }
        if tooDeep > 0 {
            tooDeep -= 1
            return
        }
        if let depth = depth(ending: tag, name) {
            close(downTo: depth)
        } else if tag == .a, let link = open.last(where: { $0.tag == .a }) {
            tree.cutLinks[Int(link.node)] = tree.nodes.count
        } else if tag == .p {
            start(.p, name)
            end(name)
        }
    }

    /// The tree of all that came, and the builder's end.
    mutating func finish(scripts: [PageScript]) -> HTMLTree {
        close(downTo: 0)
        tree.scripts = scripts
        return tree
    }

    /// Closes the innermost `depth` elements' insides, and them.
    mutating func close(downTo depth: Int) {
        while open.count > depth {
            let last = open.removeLast()
            if last.tag == .p { paragraphs -= 1 }
            tree.close(last.node)
        }
        tooDeep = 0
    }

    private mutating func prepare(for tag: HTMLTag) {
        if open.count == 1 || open[open.count - 1].tag == .head {
            if tag.isOfHead {
                if body == nil, !hasHead { openHead() }
            } else {
                openBody()
            }
        }
        closeImplied(before: tag, hasParagraph: paragraphs > 0)
    }

    private mutating func insert(_ tag: HTMLTag, _ name: PackedName) {
        guard !tag.isVoid else {
            append(tag)
            return
        }
        if open.count >= limits.depth {
            append(tag)
            tooDeep += 1
        } else {
            push(tag, name)
        }
    }

    private mutating func push(_ tag: HTMLTag, _ name: PackedName) {
        append(tag)
        open.append(Open(node: Int32(tree.nodes.count - 1), tag: tag, name: name))
        if tag == .p { paragraphs += 1 }
    }

    private mutating func append(_ tag: HTMLTag) {
        receiver = tree.nodes.count
        tree.addElement(tag, in: open.last?.node ?? -1)
    }

    private mutating func openHead() {
        hasHead = true
        push(.head, PackedName("head"))
    }

    private mutating func openBody() {
        guard body == nil else { return }
        close(downTo: 1)
        body = tree.nodes.count
        push(.body, PackedName("body"))
    }
}
