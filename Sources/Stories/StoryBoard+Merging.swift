import Model

extension StoryBoard {
    /// How many storylines are compared in full with one.
    private static let mergeCandidates = 6
    /// How many of the latest members of each are compared.
    private static let membersAsked = 16

    /// Joins storylines that have turned out to be one, and gives what was joined to what, in the order done.
    ///
    /// Looks at storylines touched since the last call, and their neighbours; where `known` is given, among those alone.
    mutating func consolidate(among known: Set<StoryID>? = nil) -> [StoryMerge] {
        var (merges, current): ([StoryMerge], [StoryID: StoryID]) = ([], [:])
        for candidate in candidates(among: known) {
            let (a, b) = (latest(candidate.smaller, current), latest(candidate.larger, current))
            guard a != b, let left = shelf[a], let right = shelf[b], decisions.allowsMerge(a, b) else { continue }
            let leaves = decisions.decided.contains(b) || !decisions.decided.contains(a) && left.givesWay(to: right)
            let (old, new) = leaves ? (left, right) : (right, left)
            merge(old, into: new.id)
            current[old.id] = new.id
            let reasons = [Reason(StoryTerm.probability.rawValue, candidate.probability)]
            merges.append(StoryMerge(old: old.id, new: new.id, reasons: reasons))
        }
        touched.removeAll()
        if !current.isEmpty { copies.move(current.mapValues { latest($0, current) }) }
        return merges
    }

    private mutating func merge(_ old: Storyline, into new: StoryID) {
        shelf.remove(old.id)
        shelf.update(new, settled: old.isSettled) { $0.absorb(old) }
        shelf.list(new)
    }

    /// What a storyline has become part of in this pass; no cycles, as only storylines on the shelf take in others.
    private func latest(_ id: StoryID, _ current: [StoryID: StoryID]) -> StoryID {
        var id = id
        while let next = current[id] { id = next }
        return id
    }

    /// The pairs among the touched and their neighbours that are sure enough, the surest first.
    private func candidates(among known: Set<StoryID>?) -> [MergeCandidate] {
        var (found, seen): ([MergeCandidate], Set<[UInt64]>) = ([], [])
        let looked = touched.filter { known?.contains($0) != false }.compactMap { shelf[$0] }
        for storyline in looked.sorted(by: Storyline.isSmaller) {
            let near = shelf.nearest(
                to: storyline.main.heaviest(80), count: StoryBoard.mergeCandidates, except: storyline.id)
            for other in near where known?.contains(other.id) != false {
                let (smaller, larger) = Storyline.isSmaller(storyline, other) ? (storyline, other) : (other, storyline)
                guard seen.insert([smaller.id.rawValue, larger.id.rawValue]).inserted, mayBeOne(smaller, larger)
                else { continue }
                found.append(candidate(smaller, larger))
            }
        }
        return found.filter { $0.probability >= StoryScore.merges }.sorted(by: MergeCandidate.isSurer)
    }

    /// Whether the pairs of articles could be like enough in the mean: much cheaper than to compare them.
    private func mayBeOne(_ left: Storyline, _ right: Storyline) -> Bool {
        guard let language = left.members.last?.language else { return true }
        let weights = ScoreWeights(for: language, spread)
        return logistic(Double(weights.sum(Likeness(atMost: left, right)) + weights.bias)) >= StoryScore.merges
    }

    private func candidate(_ smaller: Storyline, _ larger: Storyline) -> MergeCandidate {
        let asked = smaller.members.suffix(StoryBoard.membersAsked)
        let others = larger.members.suffix(StoryBoard.membersAsked)
        let sum = asked.reduce(0) { sum, member in
            let weights = ScoreWeights(for: member.language, spread)
            return sum
                + others.reduce(0) { sum, other in
                    var likeness = Likeness(member, other)
                    likeness.days = max(likeness.days, StoryBoard.daysBetween)
                    return sum + Double(weights.sum(likeness) + weights.bias)
                }
        }
        return MergeCandidate(
            smaller: smaller.id, larger: larger.id,
            probability: logistic(sum / Double(max(1, asked.count * others.count))))
    }
}
