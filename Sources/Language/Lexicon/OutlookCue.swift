/// What a word tells of things to come: one of these, in four bits of a `Cue`.
enum OutlookCue: UInt32, CaseIterable {
    /// 将, will
    case certain = 1
    /// 计划, intends
    case plan
    /// 预计, expects
    case likely
    /// 可能, may
    case possible
    case unlikely
    /// 不会, won't
    case denied
    /// 会: only beside a time to come, a holder or a condition; would, could
    case maybe
    /// going, set, poised: only before “to”
    case aimed
    /// 如果, if
    case condition
    /// 能否, whether
    case asking
    /// 有待, remains: what is open is stated
    case awaited
    /// 曾, 原定, had: it was expected once
    case formerly

    /// In `Data/cues.tsv`.
    var name: String { "\(self)" }
}

extension Cue {
    /// The bits 1, 12, 15 and 24.
    static let outlook = Cue(rawValue: 1 << 1 | 1 << 12 | 1 << 15 | 1 << 24)

    init(_ outlook: OutlookCue) {
        let number = outlook.rawValue
        let (low, high) = ((number & 1) << 1 | (number >> 1 & 1) << 15, (number >> 2 & 1) << 24 | (number >> 3) << 12)
        self.init(rawValue: low | high)
    }

    var outlook: OutlookCue? {
        let (low, high) = (
            (rawValue >> 1 & 1) | (rawValue >> 15 & 1) << 1, rawValue >> 24 & 1 | (rawValue >> 12 & 1) << 1
        )
        return OutlookCue(rawValue: low | high << 2)
    }

    /// It may say that something is to come.
    var isAhead: Bool {
        switch outlook {
        case .certain, .plan, .likely, .possible, .unlikely, .denied, .maybe, .aimed: true
        case .condition, .asking, .awaited, .formerly, nil: false
        }
    }
}
