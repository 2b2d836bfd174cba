import Model

/// The words of `gazette explain`, in the language of the locale.
struct ExplanationWords {
    enum Key {
        case new, alsoIn, above, last, quoted, listed, inLine, repeats, replaced, noRoom, otherKind
        case otherPeriod, muted, notFollowed, outOfScope, leftOut
    }

    let labels: InspectionLabels

    subscript(_ key: Key) -> String {
        let row =
            switch key {
            case .new: ("new in it:", "其中新的：", "其中新的：")
            case .alsoIn: ("other sources that say the like:", "另有来源也这样说：", "另有來源也這樣說：")
            case .above: ("above the next one", "排在下一条之前", "排在下一條之前")
            case .last: ("the last one shown in full", "完整列出的最后一条", "完整列出的最後一條")
            case .quoted: ("quoted", "引用了", "引用了")
            case .listed:
                (
                    "listed as a source; other sentences say more, or the same was said already",
                    "列为来源；其他句子分量更大，或已说过", "列為來源；其他句子分量更大，或已說過"
                )
            case .inLine: ("in one line: its storyline is not shown in full", "列为一行：所在脉络未完整列出", "列為一行：所在脈絡未完整列出")
            case .repeats: ("left out: it repeats", "未引用：它重复", "未引用：它重複")
            case .replaced: ("left out: replaced by", "未引用：已被取代，见", "未引用：已被取代，見")
            case .noRoom:
                (
                    "left out for want of room: other storylines weigh more; storylines left out:",
                    "未列出：版面不够，其他脉络分量更大；未列出的脉络数：", "未列出：版面不夠，其他脈絡分量更大；未列出的脈絡數："
                )
            case .leftOut: ("not shown:", "未列出：", "未列出：")
            case .otherPeriod:
                (
                    "not in its period: an edition has what came since the one before", "不在这一期的时段内：每期只收上一期之后到的文章",
                    "不在這一期的時段內：每期只收上一期之後到的文章"
                )
            case .muted:
                (
                    "left out: its storyline is muted (`gazette stories unmute`)",
                    "未列出：所在脉络已屏蔽（gazette stories unmute 可恢复）",
                    "未列出：所在脈絡已封鎖（gazette stories unmute 可恢復）"
                )
            case .notFollowed:
                (
                    "left out: this edition has followed storylines only (`gazette stories follow`)",
                    "未列出：这份简报只收关注的脉络（gazette stories follow）", "未列出：這份簡報只收關注的脈絡（gazette stories follow）"
                )
            case .outOfScope:
                (
                    "out of this edition's scope: its folders, languages and query are in gazette.toml",
                    "不在这份简报的范围内：文件夹、语言和查询见 gazette.toml", "不在這份簡報的範圍內：資料夾、語言和查詢見 gazette.toml"
                )
            case .otherKind: ("not quoted: it is no article but a", "不引用：它不是文章，而是", "不引用：它不是文章，而是")
            }
        return switch labels.language {
        case .english: row.0
        case .chinese: row.1
        case .traditionalChinese: row.2
        }
    }

    /// The term in words, and its weight.
    func line(of reason: Reason, _ scope: ReasonWords.Scope) -> String {
        let words = ReasonWords.words(for: reason.term, scope, in: labels.language) ?? reason.term
        return "\(reason.weight < 0 ? "−" : " ")\(decimal(abs(reason.weight)))  \(words)"
    }

    /// Why each storyline stands above the next: a line with its weight and what that is made of.
    func order(of edition: Edition) -> [String] {
        edition.stories.enumerated().map { position, story in
            let share = story.weight / Double(max(1, story.articleCount * story.sourceCount))
            let product =
                labels.isChinese
                ? "\(story.articleCount) 篇 × \(story.sourceCount) 个来源 × 新意 \(decimal(share))"
                : "\(story.articleCount) articles × \(story.sourceCount) sources × novelty \(decimal(share))"
            let next = position + 1 < edition.stories.count ? self[.above] : self[.last]
            let below =
                position + 1 < edition.stories.count ? " (\(decimal(edition.stories[position + 1].weight)))" : ""
            return "\(position + 1). \(oneLine(story.title))\n   \(decimal(story.weight)) = \(product); \(next)\(below)"
        }
    }

    /// What an edition left out, and why; a line each, none for what there was nothing of.
    func leftOut(of edition: Edition) -> [String] {
        let counts = edition.counts
        let all: [(Int, (String, String, String))] = [
            (edition.more, ("storylines for want of room", "条脉络因版面不够未列出", "條脈絡因版面不夠未列出")),
            (edition.quiet?.count ?? 0, ("storylines that say nothing new", "条脉络没有新内容", "條脈絡沒有新內容")),
            (counts.muted ?? 0, ("articles of muted storylines", "篇属于已屏蔽的脉络", "篇屬於已封鎖的脈絡")),
            (counts.reposts, ("reposts, under what they repeat", "篇转载，列在所重复的文章之下", "篇轉載，列在所重複的文章之下")),
            (counts.others, ("pages that are no articles", "个页面不是文章", "個頁面不是文章")),
            (counts.forgotten ?? 0, ("passages taken out with articles that are gone", "处引文已随文章移除", "處引文已隨文章移除")),
            (counts.unverified, ("sentences that could not be proven", "句与原文对不上", "句與原文對不上")),
        ]
        return all.filter { $0.0 > 0 }.map { number, row in
            "\(number) \([EditionLabels.english: row.0, .chinese: row.1, .traditionalChinese: row.2][labels.language] ?? row.0)"
        }
    }
}
