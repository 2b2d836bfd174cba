import Model

/// A paragraph of a mail's text.
struct MailBlock {
    var kind: Block.Kind
    var text: String
    /// Columns of its text, white space left out, and how many of them are links.
    var weight: Int
    var linked: Int
    /// Its place in the document, for what belongs to it.
    var node = 0

    /// Nothing but links, and short.
    var isLinkLine: Bool { linked * 10 >= weight * 9 && weight <= 80 }

    init(kind: Block.Kind, text: String, linked: Int = 0, weight: Int? = nil, node: Int = 0) {
        (self.kind, self.text, self.linked, self.node) = (kind, text, linked, node)
        self.weight = weight ?? PageBlocks.weight(text.utf8)
    }
}

/// What stands above and below the text of a newsletter: links to the page in a browser, how to unsubscribe.
enum MailSurroundings {
    /// Without what is known to stand above and below a mail's text. O(n).
    static func removed(from blocks: [MailBlock], title: String) -> [MailBlock] {
        var blocks = blocks[...]
        for _ in 0..<8 {
            guard blocks.count > 1, let first = blocks.first else { break }
            let isTitle =
                first.text.trimmed == title.trimmed || (first.kind == .heading(level: 1) && title.holds(first.text))
            let isLogo =
                first.isLinkLine && !first.kind.isHeading
                && (first.weight <= 24 || blocks.dropFirst().first?.isLinkLine ?? false)
            guard isTitle || isLogo || isAbove(first) else { break }
            blocks.removeFirst()
        }
        cutEnd(&blocks)
        return Array(blocks)
    }

    /// Cuts from the first block on that says how to unsubscribe, where little stands behind it.
    private static func cutEnd(_ blocks: inout ArraySlice<MailBlock>) {
        let most = max(500, blocks.reduce(0) { $0 + $1.weight } / 6)
        var (behind, cut, index) = (0, blocks.endIndex, blocks.endIndex)
        while index > blocks.startIndex + 1 {
            index -= 1
            behind += blocks[index].weight
            guard behind <= most, blocks.endIndex - index <= 60 else { break }
            if isBelow(blocks[index]) { cut = index }
        }
        guard cut < blocks.endIndex else { return }
        blocks = blocks[..<cut]
        while blocks.count > 1, let last = blocks.last, last.isLinkLine || isImprint(last) { blocks.removeLast() }
    }

    /// A link to the page in a browser, a nudge to subscribe.
    private static func isAbove(_ block: MailBlock) -> Bool {
        block.weight <= 200 && above.contains { block.text.lowercased().holds($0) }
    }

    static func isBrowserLink(_ text: String) -> Bool {
        text.utf8.count <= 300 && browser.contains { text.lowercased().holds($0) }
    }

    private static func isBelow(_ block: MailBlock) -> Bool {
        block.weight <= 400 && below.contains { block.text.lowercased().holds($0) }
    }

    private static func isImprint(_ block: MailBlock) -> Bool {
        block.weight <= 200 && ["©", "copyright", "版权所有"].contains { block.text.lowercased().hasPrefix($0) }
    }

    private static let browser = [
        "view in browser", "view in your browser", "in your browser", "view online", "read online", "web version",
        "open in browser", "on the web", "view this email", "view as a web page", "在浏览器", "网页版", "在线阅读", "在线查看",
        "在瀏覽器", "網頁版", "线上阅读",
    ]
    private static let above =
        browser + [
            "forwarded this email", "was this email forwarded", "subscribe here", "sign up here",
            "add us to your address",
            "无法正常显示", "不能正常显示", "无法显示", "無法正常顯示",
        ]
    private static let below = [
        "unsubscribe", "opt out", "opt-out", "manage your subscription", "manage subscription", "manage preferences",
        "email preferences", "update your preferences", "update preferences", "you are receiving this",
        "you're receiving this", "you received this", "this email was sent to", "no longer wish to receive",
        "退订", "退訂", "取消订阅", "取消訂閱", "管理订阅", "您收到这封", "你收到这封", "您收到此邮件", "你收到此邮件", "收到本邮件",
        "不再接收", "不想再收到", "不希望收到", "本邮件由", "请勿直接回复",
    ]
}
