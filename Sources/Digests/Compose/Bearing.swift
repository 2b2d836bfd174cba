import Model

/// It warns, tells where a picture or text comes from, or turns to the reader: no part of the news.
func isNotice(_ words: ArraySlice<UInt8>) -> Bool { notices.stands(in: words) }

extension StoryDesk {
    /// The writer or readers judge, urge or exclaim, and nobody is named as saying so.
    func isOpinion(_ passage: Passage) -> Bool { articles[passage.article].isOpinion(passage.utf8) }

    /// Somebody did or decided something that changes how the matter stands.
    func isAct(_ passage: Passage) -> Bool { acts.stands(in: articles[passage.article].text[passage.utf8]) }
}

extension PreparedArticle {
    /// See `StoryDesk.isOpinion`.
    func isOpinion(_ utf8: Range<Int>) -> Bool {
        let words = text[utf8]
        let exclaims = ["！", "!"].contains { words.suffix($0.utf8.count).elementsEqual($0.utf8) }
        guard exclaims || opinions.stands(in: words) else { return false }
        return !analysis.quotations.contains { $0.speaker != nil && $0.utf8.overlaps(utf8) }
    }

    /// Its writer judges and asks, where a report would tell: one sentence of eight at least of its beginning.
    var isCommentary: Bool {
        let told = sentences.prefix(60).filter { $0.kind != .heading && $0.utf8.upperBound <= text.count }
        let judging = told.count { $0.kind == .question || isOpinion($0.utf8) }
        return judging >= 3 && judging * 8 >= told.count
    }
}

private let notices = PhraseSet([
    "不构成投资建议", "不构成任何投资", "不構成投資建議", "仅供参考", "僅供參考", "投资有风险", "入市需谨慎", "投资需谨慎", "风险自担",
    "你怎么看", "您怎么看", "你怎麼看", "在评论区", "评论区留言", "评论区聊", "责任编辑：", "责编：", "责任编辑:", "责编:", "版权归",
    "handout photo", "file photo", "is pictured in", "all rights reserved", "sign up for our", "subscribe to our",
    "follow us on", "click here to", "in the comments below", "investment advice",
])

private let opinions = PhraseSet([
    "我们应", "我们要", "我们必须", "我们可以看", "我们不能", "我们不禁", "让我们", "我们應", "我認為", "我认为", "我觉得", "笔者", "筆者",
    "值得深思", "值得我们", "引人深思", "发人深省", "令人深思", "令人唏嘘", "不得不说", "不可否认", "毋庸置疑", "由此可见", "说到底",
    "归根结底", "试想", "难道", "何尝", "岂能", "希望大家", "期待事件", "具有重要意义", "具有重要的意义", "注入新的",
    "我们可以", "我们需要", "我们都", "众所周知", "不难看出", "可以说，", "不妨", "不禁让人", "让人不禁", "令人深省", "拭目以待", "厚颜无耻",
    "细思极恐", "可想而知", "大快人心", "狠狠打脸", "我們可以", "眾所周知", "网友称", "网友：", "网友:", "网友表示", "网友评论", "有网友", "网友们",
    "網友：", "網友稱", "網友表示",
    "in my opinion", "in my view", "we should", "we must", "let's ", "let us ", "hard to see how", "in this column",
    "needless to say", "goes without saying", "one can only", "i believe", "i think",
])

private let acts = PhraseSet([
    "宣布", "起诉", "上诉", "辞任", "辞职", "获批", "批准", "签署", "逮捕", "批捕", "判处", "宣判", "立案", "否决", "免职", "停职",
    "任命", "当选", "召回", "解除", "终止", "取消", "推迟", "达成", "收购", "破产", "制裁", "撤回", "驳回", "去世", "身亡", "遇难", "坠毁",
    "爆炸", "宣佈", "起訴", "上訴", "辭任", "辭職", "獲批", "簽署", "判處", "駁回", "當選",
    "announced", "resigned", "filed ", "sued", "arrested", "charged with", "convicted", "sentenced", "approved",
    "rejected",
    "vetoed", "ratified", "signed", "appointed", "elected", "cancelled", "canceled", "postponed", "recalled",
    "acquired",
    "suspended", "apologised", "apologized", "collapsed", "exploded", "crashed", "was killed", "were killed",
    "have been killed", "found dead", "went bankrupt",
])
