import Model

/// Tells pages that stand in the place of an article from articles.
enum PageKindEvidence {
    /// By what a page with little text says; O(n) of it.
    static func kind(of page: PageBlocks, title: String, body: BodyBuilder) -> PageKind {
        guard PageBlocks.weight(body.utf8) < 600 else { return .article }
        let text = title + "\n" + String(decoding: page.text.prefix(6000), as: UTF8.self)
        for (kind, phrases) in signs where phrases.contains(where: { text.holds($0) }) { return kind }
        return .article
    }

    private static let signs: [(PageKind, [String])] = [
        (
            .tombstone,
            [
                "该内容已被发布者删除", "此内容因违规无法查看", "此内容被投诉", "内容已被删除", "该公众号已迁移", "此账号已被屏蔽", "此帐号已被屏蔽", "文章已被删除",
                "该页面不存在", "暂时无法查看", "已停止访问该网页", "404 Not Found", "Page not found",
            ]
        ),
        (.captcha, ["环境异常", "完成验证后即可继续访问", "请完成安全验证", "拖动滑块", "Verify you are human", "Are you a robot"]),
        (.login, ["登录后查看", "请先登录", "登录后继续", "扫码登录", "Log in to continue", "Please sign in"]),
        (.paywall, ["订阅后阅读", "付费后阅读", "购买后阅读全文", "Subscribe to continue reading", "This article is for subscribers"]),
    ]
}
