import Model

extension StoryBoard {
    /// How many storylines are compared in full with one.
    private static let mergeCandidates = 6
    /// How many of the smaller one's latest members are asked.
    private static let membersAsked = 6

    /// Joins storylines that have turned out to be one, and gives what was joined to what, in the order done.
    ///
    /// Looks at storylines touched since the last call, and their neighbours.
    package mutating func consolidate() -> [StoryMerge] {
        var (merges, current): ([StoryMerge], [StoryID: StoryID]) = ([], [:])
        for candidate in candidates() {
            let (a, b) = (latest(candidate.smaller, current), latest(candidate.larger, current))
            guard a != b, let left = shelf[a], let right = shelf[b] else { continue }
            let (old, new) = left.givesWay(to: right) ? (left, right) : (right, left)
            merge(old, into: new.id)
            current[old.id] = new.id
            let reasons = [Reason(StoryTerm.probability.rawValue, candidate.probability)]
            merges.append(StoryMerge(old: old.id, new: new.id, reasons: reasons))
        }
        touched.removeAll()
        return merges
    }

    private mutating func merge(_ old: Storyline, into new: StoryID) {
        shelf.remove(old.id)
        shelf.update(new, settled: old.isSettled) { $0.absorb(old) }
        copies.move(from: old.id, to: new)
    }

    /// What a storyline has become part of in this pass; no cycles, as only storylines on the shelf take in others.
    private func latest(_ id: StoryID, _ current: [StoryID: StoryID]) -> StoryID {
        var id = id
        while let next = current[id] { id = next }
        return id
    }

    /// The pairs among the touched and their neighbours that are sure enough, the surest first.
    private func candidates() -> [MergeCandidate] {
        var found: [MergeCandidate] = []
        for storyline in touched.compactMap({ shelf[$0] }).sorted(by: Storyline.isSmaller) {
            let near = shelf.nearest(
                to: storyline.main.heaviest(80), count: StoryBoard.mergeCandidates, except: storyline.id)
            found += near.map { candidate(storyline, $0) }.filter { $0.probability >= StoryScore.merges }
        }
        return found.sorted(by: MergeCandidate.isSurer)
    }

    private func candidate(_ left: Storyline, _ right: Storyline) -> MergeCandidate {
        let (smaller, larger) = Storyline.isSmaller(left, right) ? (left, right) : (right, left)
        let asked = smaller.members.suffix(StoryBoard.membersAsked)
        let sum = asked.reduce(0) { $0 + StoryScore(of: $1, in: larger).probability }
        return MergeCandidate(
            smaller: smaller.id, larger: larger.id, probability: sum / Double(max(1, asked.count)))
    }
}
