import CCmark
import Model

/// The blocks of a Markdown text as cmark-gfm reads it, with tables, strikethrough and bare links.
struct MarkdownBlocks {
    private(set) var blocks: [MarkdownBlock] = []
    private var text: [UInt8] = []
    /// Open quotes and list items.
    private var quotes = 0
    private var items = 0
    private var imageDepth = 0
    /// The link that is open: its address, and where its text begins.
    private var link: (address: String, start: Int)?
    private var links: [DigestBlock.Link] = []
    private var linked = 0
    /// Of the innermost block that has a place in the text.
    private var lines = 1...1

    /// O(n).
    init(of markdown: String) {
        MarkdownBlocks.register
        guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "autolink"] {
            if let found = cmark_find_syntax_extension(name) { cmark_parser_attach_syntax_extension(parser, found) }
        }
        var markdown = markdown
        markdown.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return }
        defer { cmark_node_free(root) }
        walk(root)
    }

    private static let register: Void = cmark_gfm_core_extensions_ensure_registered()

    private mutating func walk(_ root: OpaquePointer) {
        guard let iterator = cmark_iter_new(root) else { return }
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return }
            if event == CMARK_EVENT_ENTER { enter(node) } else { leave(node) }
        }
    }

    private mutating func enter(_ node: OpaquePointer) {
        let (first, last) = (Int(cmark_node_get_start_line(node)), Int(cmark_node_get_end_line(node)))
        if first > 0, last >= first, !isContainer(node) {
            lines = first...last
        }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: quotes += 1
        case CMARK_NODE_ITEM: items += 1
        case CMARK_NODE_CODE_BLOCK: add(.code, literal(node))
        case CMARK_NODE_HTML_BLOCK: add(.paragraph, withoutTags(literal(node)))
        case CMARK_NODE_IMAGE: imageDepth += 1
        case CMARK_NODE_LINK: link = (cmark_node_get_url(node).map { String(cString: $0) } ?? "", text.count)
        case CMARK_NODE_TEXT, CMARK_NODE_CODE: if imageDepth == 0 { text += literal(node) }
        case CMARK_NODE_LINEBREAK: endLine()
        case CMARK_NODE_SOFTBREAK: softBreak()
        default:
            if name(node) == "table_cell", !text.isEmpty { text += Array(" | ".utf8) }
        }
    }

    private mutating func leave(_ node: OpaquePointer) {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
        case CMARK_NODE_ITEM: items -= 1
        case CMARK_NODE_IMAGE: imageDepth -= 1
        case CMARK_NODE_LINK: endLink()
        case CMARK_NODE_PARAGRAPH: endLine()
        case CMARK_NODE_HEADING: end(.heading(level: Int(cmark_node_get_heading_level(node))))
        default:
            if ["table_row", "table_header"].contains(name(node)) { end(.tableRow) }
        }
    }

    private func isContainer(_ node: OpaquePointer) -> Bool {
        [CMARK_NODE_DOCUMENT, CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM].contains(
            cmark_node_get_type(node))
    }

    private mutating func endLink() {
        guard let open = link else { return }
        link = nil
        let shown = text[min(open.start, text.count)...]
        linked += PageBlocks.weight(shown)
        guard open.address.hasPrefix("http://") || open.address.hasPrefix("https://") else { return }
        links.append(DigestBlock.Link(address: open.address, text: String(decoding: shown.trimmed, as: UTF8.self)))
    }

    private func name(_ node: OpaquePointer) -> String {
        cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
    }

    private func literal(_ node: OpaquePointer) -> [UInt8] {
        guard let start = cmark_node_get_literal(node) else { return [] }
        return Array(String(cString: start).utf8)
    }

    /// Lines broken inside a paragraph belong together, but where a Chinese sentence ends with its line, as in texts that
    /// have a paragraph a line.
    private mutating func softBreak() {
        guard let last = String(decoding: text.suffix(3), as: UTF8.self).unicodeScalars.last else { return }
        if last.isWide || "”’…".unicodeScalars.contains(last) {
            if last.endsSentence { endLine() }
        } else {
            text.append(0x20)
        }
    }

    private mutating func endLine() { end(items > 0 ? .listItem : quotes > 0 ? .quote : .paragraph) }

    private mutating func end(_ kind: Block.Kind) {
        add(kind, text)
        text.removeAll(keepingCapacity: true)
    }

    private mutating func add(_ kind: Block.Kind, _ bytes: [UInt8]) {
        let trimmed = bytes.trimmed
        guard !trimmed.isEmpty else { return }
        let digest = DigestBlock(links: links, linked: linked, lines: lines)
        (links, linked) = ([], 0)
        blocks.append(MarkdownBlock(kind: kind, text: String(decoding: trimmed, as: UTF8.self), digest: digest))
    }

    /// What HTML in Markdown shows, its tags left out.
    private func withoutTags(_ html: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        var isTag = false
        for byte in html {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { result.append(byte) }
            if byte == UInt8(ascii: ">") { isTag = false }
        }
        return WhiteSpace.collapsed(result)
    }
}
