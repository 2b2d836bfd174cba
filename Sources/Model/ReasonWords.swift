/// What a reason's term says to a reader.
package enum ReasonWords {
    /// Of what the term is a part: the same name may mean another thing elsewhere.
    package enum Scope: Sendable, CaseIterable {
        /// Where an article stands among the storylines.
        case placement
        /// Which sentence of an article or a storyline is quoted.
        case sentence
    }

    /// `nil` for a term that no part of Gazette gives.
    package static func words(for term: String, _ scope: Scope, in labels: EditionLabels) -> String? {
        let row = (scope == .placement ? placement : sentence)[term]
        return switch labels {
        case .english: row?.english
        case .chinese: row?.chinese
        case .traditionalChinese: row?.traditional
        }
    }

    private typealias Row = (english: String, chinese: String, traditional: String)

    private static let placement: [String: Row] = [
        "founder": ("no storyline was near enough: it begins its own", "没有足够接近的事件脉络，自成一条", "沒有足夠接近的事件脈絡，自成一條"),
        "joined": ("it joined the storyline it most probably belongs to", "归入最可能的一条事件脉络", "歸入最可能的一條事件脈絡"),
        "exactCopy": ("its text is that of an earlier article", "正文与先前一篇完全相同", "正文與先前一篇完全相同"),
        "copy": ("most of its text stands in an earlier article", "正文大部分见于先前一篇", "正文大部分見於先前一篇"),
        "revision": ("a later version of an article that stands there", "该脉络中一篇文章的新版本", "該脈絡中一篇文章的新版本"),
        "decided": ("people have decided so", "由人决定", "由人決定"),
        "split": (
            "its storyline had grown apart; this part is one of its own now", "原来的脉络已分化，这一部分自成一条",
            "原來的脈絡已分化，這一部分自成一條"
        ),
        "bias": ("where every comparison starts", "比较的起点", "比較的起點"),
        "main": ("the same main words as the storyline", "主要用词与整条脉络相近", "主要用詞與整條脈絡相近"),
        "members": ("like its three nearest articles", "与其中最相近的三篇相似", "與其中最相近的三篇相似"),
        "names": ("the same people, organisations and places", "提到相同的人物、机构、地点", "提到相同的人物、機構、地點"),
        "title": ("a title like that of one of its articles", "标题与其中一篇相似", "標題與其中一篇相似"),
        "titles": ("a title like all of its titles", "标题与各篇标题相近", "標題與各篇標題相近"),
        "lead": ("an opening like that of one of its articles", "开头与其中一篇相似", "開頭與其中一篇相似"),
        "phrases": ("the same phrases", "有相同的短语", "有相同的短語"),
        "days": ("days since its nearest article", "与最近一篇相隔的天数", "與最近一篇相隔的天數"),
        "figures": (
            "the same wording with other figures: another issue of a serial report", "措辞相同而数字不同：定期发布的又一期",
            "措辭相同而數字不同：定期發布的又一期"
        ),
        "people": ("the same people in the titles", "标题提到相同的人", "標題提到相同的人"),
        "probability": ("how probably it belongs there, of 1", "归属的把握（满分 1）", "歸屬的把握（滿分 1）"),
    ]

    private static let sentence: [String: Row] = [
        "summary": ("says much of what its article says", "在原文摘要中分量大", "在原文摘要中分量大"),
        "title": ("is about what the titles are about", "与标题所说一致", "與標題所說一致"),
        "novelty": ("its article is new to the storyline", "所在文章内容新", "所在文章內容新"),
        "new": ("has names or figures not told before", "有此前没有的名称或数字", "有此前沒有的名稱或數字"),
        "familiar": ("much of it was told before", "不少内容已报道过", "不少內容已報道過"),
        "quotation": ("somebody's words: they have a row of their own", "是引述，另列", "是引述，另列"),
        "opening": ("the opening of its article", "是文章开头", "是文章開頭"),
        "vague": ("has neither names nor figures", "没有名称也没有数字", "沒有名稱也沒有數字"),
        "opinion": ("the writer's or readers' judgement, not what happened", "是作者或网友的评论而非事实", "是作者或網友的評論而非事實"),
        "act": ("tells of an act or a decision", "说出了行动或决定", "說出了行動或決定"),
        "supposed": ("says what may be, not what is", "是推测而非事实", "是推測而非事實"),
        "archive": ("published well before the period", "早于本期发表", "早於本期發表"),
        "sources": ("other sources say the like", "有其他来源印证", "有其他來源印證"),
        "offTopic": ("is about something else than the storyline", "与事件无关", "與事件無關"),
        "past": ("tells of what came before", "说的是以前的事", "說的是以前的事"),
        "recent": ("tells of the last days", "说的是近日的事", "說的是近日的事"),
        "unsaid": ("how much of it was not told before", "此前没有说过的分量", "此前沒有說過的分量"),
        "answer": ("answers what was expected or asked", "回应了先前的预期或疑问", "回應了先前的預期或疑問"),
        "unshared": ("no other article's title or opening has anything of it", "其他文章的标题和开头都未提及", "其他文章的標題和開頭都未提及"),
        "commentary": ("its article judges more than it tells", "所在文章重评论轻叙事", "所在文章重評論輕敘事"),
        "numbered": ("one point of a list", "是列表中的一条", "是列表中的一條"),
        "onTopic": ("is about the storyline", "与事件相关", "與事件相關"),
        "fragment": ("is not a whole sentence", "不是完整的句子", "不是完整的句子"),
        "joining": ("begins by joining on to what came before", "开头承接上文", "開頭承接上文"),
        "background": ("tells of long ago", "是背景旧事", "是背景舊事"),
        "length": ("is long", "偏长", "偏長"), "names": ("names people and organisations", "提到人物和机构", "提到人物和機構"),
        "diversity": ("is like a sentence chosen already", "与已选的句子相似", "與已選的句子相似"),
        "spread": ("its article is quoted already", "所在文章已有引文", "所在文章已有引文"),
        "speaker": ("who says it, and how much it says", "说话人与所说的分量", "說話人與所說的分量"),
        "position": ("where it stands in its article", "在文中的位置", "在文中的位置"),
        "centrality": ("is like many other sentences of its article", "与文中多数句子相近", "與文中多數句子相近"),
        "figures": ("has figures", "有数字", "有數字"), "short": ("is short", "偏短", "偏短"),
        "long": ("is long", "偏长", "偏長"),
        "leaning": ("needs the sentence before it", "依赖上文", "依賴上文"),
        "topic": ("has its article's keywords", "含文章关键词", "含文章關鍵詞"),
        "occasion": ("says on what occasion, not what", "只说场合，不说内容", "只說場合，不說內容"),
        "boilerplate": ("a set phrase", "是套话", "是套話"), "repeats": ("repeats another one", "重复另一句", "重複另一句"),
        "question": ("is a question", "是问句", "是問句"), "heading": ("is a heading", "是小标题", "是小標題"),
    ]
}
