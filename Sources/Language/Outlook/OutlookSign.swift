internal import Model

/// A word that speaks of what is to come, judged where it stands.
struct OutlookSign {
    /// With what belongs to it: 不太可能, going to.
    var tokens: Range<Int>
    var kind: Expectation.Kind
    var certainty: Expectation.Certainty
    /// What must stand beside it for it to be one.
    enum Need { case nothing, time, timeOrHolder, timeHolderOrCondition }
    var need = Need.nothing
    /// Whoever stands before it expects or plans it: 高盛预计, 公司计划.
    var isHeld = false
}
