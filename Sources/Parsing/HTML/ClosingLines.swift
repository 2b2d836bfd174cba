import Model

/// Lines that sites put into or below every article: requests, notices, headings of what follows.
enum ClosingLines {
    /// A line below an article: 返回搜狐, 举报/反馈, Follow us on …; only asked of the last lines.
    static func isClosing(_ text: String) -> Bool {
        guard text.width <= 320 else { return false }
        return starts(text, with: endings)
    }

    /// A heading of what other pages there are, behind which an article does not go on.
    static func isEnd(_ text: String) -> Bool { text.width <= 60 && starts(text, with: ends) }

    /// A line that stands for something else than text, wherever it stands.
    static func isNotice(_ text: String) -> Bool {
        if text.width > 90 { return false }
        let lower = text.trimmed.lowercased()
        return notices.contains(lower) || isPictureCredit(lower)
            || formerTitles.contains { text.utf8.starts(with: $0.utf8) }
    }

    /// `Foto: Jane Doe`, `图源：海边新闻`: who made a picture.
    private static func isPictureCredit(_ line: String) -> Bool {
        let label = line.unicodeScalars.prefix(24).prefix { $0 != ":" && $0 != "：" }
        guard label.endIndex < line.unicodeScalars.endIndex, label.count < 24 else { return false }
        return pictureLabels.contains(String(Substring(label).trimmed))
    }

    private static let pictureLabels: Set<String> = [
        "photo", "photos", "foto", "fotos", "image", "images", "imagen", "bild", "bilder", "picture", "pictures",
        "picture credit", "photo credit", "photo by", "image credit", "image credits", "image source", "bildquelle",
        "bildnachweis", "crédit photo", "crédits photo", "crédit photos", "crédits photos", "crédito", "zdjęcie", "图源",
        "图片来源",
    ]

    private static func starts(_ text: String, with openings: [String]) -> Bool {
        let lower = text.prefix(48).lowercased()
        return openings.contains { lower.hasPrefix($0) }
    }

    private static let endings = [
        "返回搜狐", "举报", "特别声明", "声明：", "免责声明", "版权声明", "本文来自", "本文转自", "转载请", "未经授权", "未经许可", "责任编辑", "责编",
        "扫码", "扫描二维码", "长按", "点击", "关注我们", "更多精彩", "欢迎关注", "分享到", "上一篇", "下一篇", "相关阅读", "相关新闻", "延伸阅读", "推荐阅读",
        "标签：", "标签:", "（责任编辑", "(责任编辑", "【责任编辑", "[责任编辑", "（编辑", "(编辑", "（作者声明", "打开app", "查看原文", "阅读原文", "收藏",
        "点赞", "展开", "copyright", "©", "share this", "share on", "related", "read more", "read next", "read also",
        "tags:", "filed under", "follow ", "sign up", "subscribe", "get the latest", "get more ", "have a tip",
        "want more", "need more", "like this", "if you liked", "if you enjoyed", "did you enjoy", "click here",
        "disclaimer:", "disclosure:", "all rights reserved", "leave a comment", "listen to every", "also on ",
        "this article was originally", "this post contains affiliate",
    ]

    private static let ends = [
        "相关阅读", "相关新闻", "相关文章", "延伸阅读", "推荐阅读", "热门推荐", "猜你喜欢", "大家都在看", "更多阅读", "网友评论", "related articles",
        "related stories", "related posts", "related content", "related reading", "read next", "up next",
        "you may also like", "you might also like", "recommended for you", "about the author", "about the writer",
        "more from ", "more stories", "leave a comment", "leave a reply", "join the conversation",
        "das könnte sie auch", "das könnte dich auch", "mehr zum thema", "mehr zu diesem thema",
        "weitere informationen",
        "weitere infos", "weiterführende links", "auch interessant", "über den autor", "über die autorin",
        "quellenangaben",
        "à lire aussi", "lire aussi", "sur le même sujet", "también te puede interesar", "te puede interesar",
        "lea también", "leia também", "leia mais", "veja também", "leggi anche", "czytaj też", "czytaj także",
        "zobacz też",
    ]

    private static let formerTitles = ["原标题：", "原标题:", "（原标题", "(原标题"]

    private static let notices: Set<String> = [
        "advertisement", "advertisements", "advert", "ad", "sponsored", "广告", "story continues below advertisement",
        "article continues below advertisement", "media playback is unsupported on your device",
        "this slideshow requires javascript.", "advertisement - continue reading below", "loading...",
        "anzeige", "werbung", "externer inhalt", "wird geladen", "publicité", "publicidad", "publicidade", "pubblicità",
        "reklama", "press enter or click to view image in full size", "video player is loading.",
    ]
}
