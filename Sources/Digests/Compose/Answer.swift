import Model

/// A sentence that tells what came of something expected.
struct Answer {
    var passage: Passage
    var sign: AnswerSign
    /// How much of what was expected it speaks of: 0…1, with what names both have.
    var weight: Double

    func outcome(of awaited: AwaitedSentence) -> EditionResolution.Outcome {
        awaited.isQuestion && sign == .fulfilled ? .answered : sign.outcome
    }
}

/// What a clause says of a plan.
enum AnswerSign: Int {
    case fulfilled, delayed, failed, denied

    var outcome: EditionResolution.Outcome {
        switch self {
        case .fulfilled: .fulfilled
        case .delayed: .delayed
        case .failed: .failed
        case .denied: .denied
        }
    }

    /// The strongest one of a clause; `nil` where it says nothing of the kind.
    init?(of clause: String) {
        let lower = " " + clause.lowercased() + " "
        if AnswerSign.delays.contains(where: lower.contains) {
            self = .delayed
        } else if AnswerSign.failures.contains(where: lower.contains) {
            self = .failed
        } else if AnswerSign.denials.contains(where: lower.contains) {
            self = .denied
        } else if AnswerSign.arrivals.contains(where: lower.contains) {
            self = .fulfilled
        } else {
            return nil
        }
    }

    private static let delays = [
        "推迟", "延期", "延后", "押后", "暂缓", "改期", "推遲", "延後", "暫緩",
        " postponed", " delayed", " put off ", " pushed back",
    ]
    private static let failures = [
        "取消了", "被取消", "宣布取消", "已取消", "未能", "没能", "未获通过", "被否决", "遭否决", "告吹", "流产", "落空", "未如期", "没有如期",
        "宣告失败", "以失败告终", "沒能", "宣布放弃", "已放弃", "终止了", "宣布终止",
        " cancelled", " canceled", " called off", " failed to ", " scrapped", " abandoned", " rejected ", " voted down",
    ]
    private static let denials = [
        "否认", "不属实", "予以否定", "辟谣", "否認", "不屬實", "闢謠", " denied", " denies", " not true",
    ]
    /// It is so now; what came about follows them. Behind 了 it has come before.
    static let arrivals = [
        "已经", "已", "如期", "正式", "宣布", "顺利", "已經", "順利", "宣佈", "昨日", "今日", "今天", "当天", "当日", "昨天", "了",
        " has ", " have ", " had ", " was ", " were ", "ed ", "ed,", " won ", " lost ", " began ", " met ", " held ",
        " left ", " went ", " came ", " became ", " took ", " made ", " gave ", " built ", " sold ", " bought ",
    ]
}
