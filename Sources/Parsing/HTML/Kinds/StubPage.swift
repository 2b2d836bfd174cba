import Model

/// Pages that stand in the place of an article, told by what they show, never by what their scripts hold.
enum StubPage {
    /// The kind with the words that told it; `nil` for pages with a text of their own. O(n).
    static func kind(_ page: PageBlocks, title: String, bodyWeight: Int) -> (PageKind, String)? {
        guard bodyWeight < 700 else { return nil }
        let prose = page.blocks.reduce(0) { $0 + ($1.hasClauses && $1.linkDensity < 0.3 ? $1.weight : 0) }
        guard prose < 1400 else { return nil }
        let lines = [title] + page.blocks.prefix(400).filter { $0.weight <= 240 }.map { page.string($0) }
        for (kind, phrases) in signs where bodyWeight < (kind == .login || kind == .paywall ? 300 : 700) {
            for phrase in phrases where lines.contains(where: { $0.holds(phrase) }) { return (kind, phrase) }
        }
        return nil
    }

    private static let signs: [(PageKind, [String])] = [
        (
            .tombstone,
            [
                "内容已被发布者删除", "因违规无法查看", "此内容被投诉", "此内容已被投诉", "被多人投诉", "内容已被删除", "内容已删除", "公众号已迁移", "账号已迁移", "帐号已迁移",
                "账号已被屏蔽", "帐号已被屏蔽", "账号已自主注销", "帐号已自主注销", "文章已被删除", "文章已删除", "文章不存在", "该页面不存在", "页面不存在", "暂时无法查看",
                "已停止访问该网页", "涉嫌违反相关法律法规", "内容不存在", "帖子已被删除", "主题已被删除", "404 Not Found", "Page not found",
                "This page isn’t available", "This content is no longer available", "has been removed by the author",
                "has been deleted",
            ]
        ),
        (
            .captcha,
            [
                "环境异常", "完成验证后即可继续访问", "请完成安全验证", "拖动滑块", "请完成验证", "Verify you are human",
                "verify you are a human", "Are you a robot", "Checking your browser", "Just a moment...",
                "complete the security check",
            ]
        ),
        (
            .paywall,
            [
                "订阅后阅读", "付费后阅读", "购买后阅读", "付费阅读全文", "会员专享", "开通会员", "成为会员后", "剩余内容需", "Subscribe to continue reading",
                "Subscribe to read", "This article is for subscribers", "Already a subscriber",
                "to keep reading, subscribe", "This post is for paid subscribers", "for subscribers only",
            ]
        ),
        (
            .login,
            [
                "登录后查看", "登录后可见", "请先登录", "登录后继续", "登录后阅读", "扫码登录", "请登录后", "您需要登录", "需要登录才能", "Log in to continue",
                "Please sign in", "Sign in to continue", "Please log in", "You must be logged in", "You must log in",
            ]
        ),
    ]
}
