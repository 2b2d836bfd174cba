/// Where a page shows what may be its title, its author and its time: one walk over its elements.
struct PageSurvey {
    /// h1…h3, and elements that call themselves a headline.
    private(set) var headings: [Int] = []
    /// Elements that are named like an author's.
    private(set) var authors: [(node: Int, mark: AuthorMark)] = []
    /// Elements that are named like a date's.
    private(set) var times: [Int] = []

    /// Where WeChat shows the title.
    private(set) var weChatTitle: Int?

    enum AuthorMark: Int {
        /// A link to a page of its author's.
        case link
        /// A class or id with `author` or `byline` in it.
        case name
        /// `rel=author`, `itemprop=author`
        case declared
    }

    /// O(n); at most 200 of each.
    init(_ tree: HTMLTree) {
        for index in tree.nodes.indices where !tree.nodes[index].isText {
            let tag = tree.nodes[index].tag
            guard tag != .meta, tag != .link, tag != .img else { continue }
            let isHeading = tag == .h1 || tag == .h2 || tag == .h3
            if isHeading, headings.count < 200 { headings.append(index) }
            if tag == .time, times.count < 200 { times.append(index) }
            if !tree.nodes[index].attributes.isEmpty { look(at: index, tree, tag) }
        }
    }

    private mutating func look(at index: Int, _ tree: HTMLTree, _ tag: HTMLTag) {
        var marks: FieldWords = []
        var isDeclared = false
        tree.eachAttribute(of: index) { key, value in
            switch key {
            case .class, .id:
                marks.formUnion(FieldWords(value))
                if key == .id, value.elementsEqual("activity-name".utf8) { weChatTitle = index }
            case .itemprop:
                let words = FieldWords(value)
                isDeclared = isDeclared || words.contains(.author)
                marks.formUnion(words.intersection([.time, .title]))
            case .property: if FieldWords(value).contains(.time) { marks.insert(.time) }
            case .rel: isDeclared = isDeclared || FieldWords(value).contains(.author)
            case .href where tag == .a: if FieldWords.isAuthorPage(value) { marks.insert(.authorPage) }
            default: break
            }
        }
        note(index, tag, marks, isDeclared)
    }

    private mutating func note(_ index: Int, _ tag: HTMLTag, _ marks: FieldWords, _ isDeclared: Bool) {
        if authors.count < 200 {
            if isDeclared {
                authors.append((index, .declared))
            } else if marks.contains(.author) {
                authors.append((index, .name))
            } else if marks.contains(.authorPage) {
                authors.append((index, .link))
            }
        }
        if marks.contains(.time), tag != .time, times.count < 200 { times.append(index) }
        if marks.contains(.title), headings.last != index, headings.count < 200 { headings.append(index) }
    }
}
