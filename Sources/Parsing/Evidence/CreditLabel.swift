/// What stands before a colon in a line of credits.
enum CreditLabel {
    case author, publication, time, address
    /// Editors, proof-readers, pictures: no part of the article.
    case staff

    /// The label that `text` is, in any letter case; `nil` for everything else.
    init?(_ text: some StringProtocol) {
        guard text.utf8.count <= 40 else { return nil }
        var key = ""
        for scalar in text.lowercased().unicodeScalars where !scalar.isSpace { key.unicodeScalars.append(scalar) }
        guard let label = CreditLabel.table[key] else { return nil }
        self = label
    }

    private static let table: [String: CreditLabel] = {
        let words: [(CreditLabel, String)] = [
            (
                .author,
                "作者 原文作者 本文作者 文 撰文 文字 采写 执笔 撰稿 记者 記者 本报记者 特约记者 通讯员 口述 by writtenby author authors byline from 发件人 autor autorin autoren autor/in auteur auteurs autore text"
            ),
            (
                .publication,
                "来源 來源 出处 转自 转载自 稿源 信源 消息来源 媒体 公众号 微信公众号 文章来源 本文来源 稿件来源 信息来源 source via publication site"
            ),
            (
                .time,
                "发布时间 發布時間 发布 时间 時間 日期 发表时间 更新时间 发表于 发布于 更新于 發佈於 published updated date posted postedon publishedon lastupdated created"
            ),
            (.address, "原文链接 链接 原文 本文链接 原文地址 阅读原文 url link original"),
            (
                .staff,
                """
                编辑 編輯 责任编辑 責任編輯 责编 审核 校对 排版 制图 图 图片 图源 图片来源 题图 封面 封面图 头图 监制 出品 值班编辑 主编 审校 统筹 译者 翻译 \
                运营 设计 视频 摄影 实习生 editor editedby photo photos illustration
                """
            ),
        ]
        var table: [String: CreditLabel] = [:]
        for (label, list) in words {
            for word in list.split(separator: " ") { table[String(word)] = label }
        }
        return table
    }()
}
