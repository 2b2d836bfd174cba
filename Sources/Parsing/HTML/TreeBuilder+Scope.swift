extension TreeBuilder {
    /// Closes what ends where an element begins.
    mutating func closeImplied(before tag: HTMLTag, hasParagraph: Bool) {
        switch tag {
        case .li: closeItem { $0 == .li }
        case .dd, .dt: closeItem { $0 == .dd || $0 == .dt }
        case .td, .th: closeCells(downTo: .tr)
        case .tr: closeCells(downTo: .tbody)
        case .thead, .tbody, .tfoot: closeCells(downTo: .table)
        case .option: if open.last?.tag == .option { close(downTo: open.count - 1) }
        case .a: closeLink()
        default: if tag.headingLevel != nil, open.last?.tag.headingLevel != nil { close(downTo: open.count - 1) }
        }
        if hasParagraph, tag.closesParagraph, let depth = depth(of: .p) { close(downTo: depth) }
    }

    /// Where the element that an end tag ends stands among the open ones; `nil` where it ends none.
    func depth(ending tag: HTMLTag, _ name: PackedName) -> Int? {
        var depth = open.count - 1
        while depth > 0 {
            let other = open[depth]
            if other.name == name || tag.headingLevel != nil && other.tag.headingLevel != nil { return depth }
            if tag.isOfTable ? other.tag == .table : isBarrier(other.tag, for: tag) { return nil }
            depth -= 1
        }
        return nil
    }

    private func isBarrier(_ other: HTMLTag, for tag: HTMLTag) -> Bool {
        switch other {
        case .td, .th, .caption, .table, .template, .body: true
        case .ul, .ol: tag == .li || !tag.isBlock
        default: !tag.isBlock && tag != .other && other.isBlock
        }
    }

    private mutating func closeItem(_ isItem: (HTMLTag) -> Bool) {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            let tag = open[depth].tag
            if isItem(tag) { return close(downTo: depth) }
            if tag.isBlock, tag != .div, tag != .p, tag != .address { return }
        }
    }

    /// Closes what stands open inside the table's part that a cell or row goes into.
    private mutating func closeCells(downTo part: HTMLTag) {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            switch open[depth].tag {
            case .table, .template: return close(downTo: depth + 1)
            case .tr where part == .tr: return close(downTo: depth + 1)
            case .thead, .tbody, .tfoot:
                if part != .table { return close(downTo: depth + 1) }
            default: continue
            }
        }
    }

    /// A link ends where the next begins.
    private mutating func closeLink() {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            if open[depth].tag == .a { return close(downTo: depth) }
            if open[depth].tag.isBlock { return }
        }
    }

    private func depth(of tag: HTMLTag) -> Int? {
        for depth in stride(from: open.count - 1, to: 0, by: -1) {
            if open[depth].tag == tag { return depth }
            if [.td, .th, .caption, .table, .template, .button, .object].contains(open[depth].tag) { return nil }
        }
        return nil
    }
}

extension HTMLTag {
    /// Has no end tag and nothing inside.
    var isVoid: Bool {
        switch self {
        case .meta, .link, .base, .br, .hr, .img, .input, .void: true
        default: false
        }
    }

    /// Stands in a page's head without ending it.
    var isOfHead: Bool {
        switch self {
        case .meta, .title, .link, .base, .script, .style, .noscript, .template: true
        default: false
        }
    }

    var isOfTable: Bool {
        switch self {
        case .table, .thead, .tbody, .tfoot, .tr, .td, .th, .caption: true
        default: false
        }
    }

    /// Cannot stand in a paragraph.
    var closesParagraph: Bool {
        switch self {
        case .article, .main, .section, .header, .footer, .nav, .aside, .div, .p, .blockquote, .pre, .figure,
            .figcaption, .address, .h1, .h2, .h3, .h4, .h5, .h6, .ul, .ol, .li, .dl, .dt, .dd, .table, .hr, .form,
            .fieldset, .details, .summary, .center:
            true
        default: false
        }
    }
}
