import FoundationEssentials
import Model

/// The words of `gazette inspect`'s view, in the language of the locale: English, or Chinese, simplified or traditional.
struct InspectionLabels {
    private let column: Int

    /// LC_ALL, LC_MESSAGES, LANG: the first that is set counts (POSIX, 8.2).
    init(environment: [String: String] = ProcessInfo.processInfo.environment) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        guard locale.hasPrefix("zh") else { column = 0; return }
        column = ["zh_TW", "zh_HK", "zh_MO", "zh_Hant"].contains(where: locale.hasPrefix) ? 2 : 1
    }

    /// The key itself where there is no word for it.
    subscript(_ key: String) -> String { InspectionLabels.words[key]?[column] ?? key }

    /// With `{n}` filled in.
    func count(_ key: String, _ number: Int) -> String { self[key].replacing("{n}", with: String(number)) }

    var isChinese: Bool { column > 0 }

    var language: EditionLabels { [.english, .chinese, .traditionalChinese][column] }

    private static let words: [String: [String]] = [
        "file": ["file", "文件", "檔案"], "text": ["text", "正文", "正文"], "lead": ["lead", "导语", "導語"],
        "sentenceCount": ["{n} sentences", "{n} 句", "{n} 句"], "wordCount": ["{n} words", "{n} 词", "{n} 詞"],
        "summary": ["summary", "摘要", "摘要"], "keywords": ["keywords", "关键词", "關鍵詞"], "names": ["names", "名称", "名稱"],
        "quotations": ["quotations", "引语", "引語"], "outlook": ["outlook", "展望", "展望"],
        "questions": ["questions", "悬念", "懸念"], "enumerations": ["points", "并列", "並列"], "dates": ["dates", "日期", "日期"],
        "amounts": ["amounts", "数额", "數額"], "sections": ["sections", "小节", "小節"],
        "sentences": ["sentences", "句子", "句子"], "words": ["words", "词语", "詞語"],
        "more": ["… {n} more: ", "…… 还有 {n} 项：", "…… 還有 {n} 項："],
        "person": ["people", "人物", "人物"], "organisation": ["organisations", "机构", "機構"],
        "place": ["places", "地点", "地點"],
        "product": ["products", "产品", "產品"], "work": ["works", "作品", "作品"],
        "indirect": ["in other words", "转述", "轉述"], "nobody": ["unnamed", "未具名", "未具名"],
        "author": ["the author", "作者", "作者"], "by": ["by ", "到 ", "到 "],
        "expectation": ["expectation", "预期", "預期"], "plan": ["plan", "计划", "計劃"],
        "condition": ["condition", "条件", "條件"],
        "certain": ["certain", "确定", "確定"], "likely": ["likely", "很可能", "很可能"], "possible": ["possible", "可能", "可能"],
        "unlikely": ["unlikely", "不太可能", "不太可能"], "denied": ["will not be", "不会", "不會"],
        "about": ["about ", "约 ", "約 "], "atLeast": ["at least ", "至少 ", "至少 "], "atMost": ["at most ", "至多 ", "至多 "],
        "years": ["years", "年", "年"], "heading": ["heading", "标题", "標題"], "question": ["question", "问句", "問句"],
        "leans": ["needs {n} before it", "需前 {n} 句", "需前 {n} 句"], "unclear": ["unclear by itself", "离开上文不明", "離開上文不明"],
        "ahead": ["looks ahead", "展望", "展望"],
        "table": ["alias table", "别名表", "別名表"], "bracket": ["in brackets", "括号", "括號"],
        "defined": ["so called", "文中说明", "文中說明"],
        "spelling": ["spelling", "写法", "寫法"], "last part": ["last part", "姓或末段", "姓或末段"],
        "first part": ["first part", "首段", "首段"], "short form": ["short form", "简称", "簡稱"],
        "abbreviation": ["abbreviation", "缩写", "縮寫"], "nickname": ["nickname", "昵称", "暱稱"],
        "title": ["title", "标题", "標題"], "position": ["position", "位置", "位置"], "centrality": ["centrality", "中心", "中心"],
        "figures": ["figures", "数字", "數字"], "short": ["short", "短句", "短句"], "leaning": ["leaning", "依赖上文", "依賴上文"],
        "topic": ["topic", "主题", "主題"], "long": ["long", "长句", "長句"], "occasion": ["occasion", "场合", "場合"],
        "boilerplate": ["boilerplate", "套话", "套話"], "repeats": ["repeats", "重复", "重複"],
        "namesTerm": ["names", "名称", "名稱"],
    ]
}
