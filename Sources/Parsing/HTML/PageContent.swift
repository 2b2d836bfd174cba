import Model

/// The body of a page's article, without what stands around it.
struct PageContent {
    var body = BodyBuilder()
    private(set) var credits: [CreditLine] = []
    private(set) var lead = ""

    init(_ tree: HTMLTree, _ page: PageBlocks, _ finder: ContentFinder, title: String) {
        let selection = ContentSelection(tree, page, finder)
        var chosen = selection.blocks
        trim(&chosen, page, title: title)
        takeCredits(page, around: selection.range)
        for block in chosen { body.append(block.kind, page.text[block.utf8]) }
    }

    /// Takes the title and lines of credits off the beginning and the end, with what is known to stand there.
    private mutating func trim(_ blocks: inout [PageBlock], _ page: PageBlocks, title: String) {
        var head = 0
        for _ in 0..<24 where head < min(blocks.count, 8) {
            let text = page.string(blocks[head])
            let isTitle =
                text.trimmed == title.trimmed || (blocks[head].kind == .heading(level: 1) && title.contains(text))
            if let lead = LeadLine(text) {
                self.lead = lead.text
                let rest = blocks[(head + 1)...].prefix(6).map { page.string($0) }
                if lead.isRepeated(by: rest) { blocks.remove(at: head) } else { head += 1 }
            } else if isTitle {
                blocks.remove(at: head)
            } else if let line = CreditLine(text) {
                credits.append(line)
                blocks.remove(at: head)
            } else {
                head += 1
            }
        }
        trimEnd(&blocks, page)
    }

    private mutating func trimEnd(_ blocks: inout [PageBlock], _ page: PageBlocks) {
        while blocks.count > 1, let last = blocks.last {
            let text = page.string(last)
            if let line = CreditLine(text) {
                credits.append(line)
            } else if !PageContent.isClosing(text), !last.kind.isHeading {
                break
            }
            blocks.removeLast()
        }
    }

    /// 返回搜狐, 举报/反馈, 特别声明: what sites put below every article.
    private static func isClosing(_ text: String) -> Bool {
        guard text.width <= 240 else { return false }
        let openings = [
            "返回搜狐", "举报", "特别声明", "声明：", "免责声明", "版权声明", "本文来自", "本文转自", "转载请", "未经授权", "未经许可", "责任编辑", "责编",
            "扫码", "扫描二维码", "长按", "点击", "关注我们", "更多精彩", "欢迎关注", "分享到", "上一篇", "下一篇", "相关阅读", "相关新闻", "延伸阅读", "推荐阅读",
            "标签：", "标签:", "（责任编辑", "(责任编辑", "【责任编辑", "[责任编辑", "（编辑", "(编辑", "Copyright", "©", "Share this", "Related",
            "Read more",
            "Tags:", "Filed under", "打开APP", "查看原文", "阅读原文", "收藏", "点赞", "展开",
        ]
        return openings.contains { text.hasPrefix($0) }
    }

    /// Lines of credits just above the body, and just below it.
    private mutating func takeCredits(_ page: PageBlocks, around range: Range<Int>) {
        let above = page.blocks[max(0, range.lowerBound - 25)..<range.lowerBound].reversed()
        let below = page.blocks[range.upperBound...].prefix(6)
        for block in Array(above) + Array(below) where block.weight <= 160 {
            if let line = CreditLine(page.string(block)) { credits.append(line) }
        }
    }
}

extension Block.Kind {
    var isHeading: Bool { if case .heading = self { true } else { false } }
}
