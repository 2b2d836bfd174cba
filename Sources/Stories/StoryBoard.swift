package import Model

/// The storylines that a new article may join, with what is needed to decide.
///
/// A value of bounded memory. The same calls in the same order give the same results on every machine.
package struct StoryBoard: Sendable {
    private var shelf: StoryShelf
    private var copies: CopyIndex
    /// Touched since the last merge pass.
    private var touched: Set<StoryID> = []

    /// How many storylines are compared in full with an article.
    private static let candidates = 6

    package init(limits: Limits = Limits()) {
        shelf = StoryShelf(limits: limits)
        copies = CopyIndex(limits: limits)
    }

    /// Places an article that has just come: the provisional place, on what the board knows now.
    ///
    /// A later reading stays in its article's storyline; a copy goes to its original's; any other joins the
    /// most probable storyline or founds one. An article that is on the board already keeps its place. The cost
    /// hardly grows with the number of storylines.
    package mutating func place(_ entry: StoryEntry) -> Placement {
        if let placed = copies[entry.id] {
            return Placement(story: placed.story, repostOf: placed.repostOf, novelty: placed.novelty, reasons: [])
        }
        let placement = decide(entry)
        put(entry, at: placement, settled: false)
        return placement
    }

    /// Puts an article back where it was placed before, deciding nothing.
    ///
    /// For a board built anew: the newest `Limits.articles` of what was placed, in canonical order, `placement.story`
    /// with all merges applied. Storylines restored count as settled: in a merge their ids stay.
    package mutating func restore(_ entry: StoryEntry, at placement: Placement) {
        guard copies[entry.id] == nil else { return }
        put(entry, at: placement, settled: true)
        touched.removeAll()
    }

    /// Joins storylines that have turned out to be one, and gives what was joined to what, in the order done.
    ///
    /// Looks at storylines touched since the last call only.
    package mutating func consolidate() -> [StoryMerge] {
        var merges: [StoryMerge] = []
        for storyline in touched.compactMap({ shelf[$0] }).sorted(by: Storyline.isSmaller) {
            guard let current = shelf[storyline.id], let (target, score) = mergeTarget(of: current) else { continue }
            let (old, new) = current.givesWay(to: target) ? (current, target) : (target, current)
            shelf.remove(old.id)
            shelf.update(new.id, settled: new.isSettled) { $0.absorb(old) }
            copies.move(from: old.id, to: new.id)
            merges.append(StoryMerge(old: old.id, new: new.id, reasons: score))
        }
        touched.removeAll()
        return merges
    }
}

extension StoryBoard {
    private func decide(_ entry: StoryEntry) -> Placement {
        let member = Member(entry)
        if let revised = entry.revises.flatMap({ copies[$0] }) {
            return revision(member, of: revised)
        }
        if let copy = copies.copy(of: entry) {
            return placement(member, as: copy)
        }
        return join(member)
    }

    private func revision(_ member: Member, of revised: PlacedArticle) -> Placement {
        let novelty = shelf[revised.story].map { Stories.novelty(of: member, in: $0) } ?? 1
        let reasons = [Reason(StoryTerm.revision.rawValue, 1)]
        return Placement(story: revised.story, repostOf: nil, novelty: novelty, reasons: reasons)
    }

    private func placement(_ member: Member, as copy: CopyIndex.Copy) -> Placement {
        let term = copy.isExact ? StoryTerm.exactCopy : .copy
        let added = copy.isExact ? 0 : 0.1 * (1 - copy.containment)
        return Placement(
            story: copy.of.story, repostOf: copy.of.original, novelty: added,
            reasons: [Reason(term.rawValue, copy.containment)])
    }

    private func join(_ member: Member) -> Placement {
        var best: (storyline: Storyline, score: StoryScore)?
        for storyline in shelf.nearest(to: member.main, count: StoryBoard.candidates) {
            let score = StoryScore(of: member, in: storyline)
            if score.probability > best?.score.probability ?? -1 { best = (storyline, score) }
        }
        guard let best, best.score.probability >= StoryScore.joins else {
            let reasons = [Reason(StoryTerm.founder.rawValue, 1)] + (best?.score.reasons ?? [])
            return Placement(story: StoryID(founder: member.article), repostOf: nil, novelty: 1, reasons: reasons)
        }
        return Placement(
            story: best.storyline.id, repostOf: nil, novelty: novelty(of: member, in: best.storyline),
            reasons: [Reason(StoryTerm.joined.rawValue, 1)] + best.score.reasons)
    }

    private mutating func put(_ entry: StoryEntry, at placement: Placement, settled: Bool) {
        copies.add(entry, at: placement)
        guard placement.repostOf == nil else { return }
        let member = Member(entry)
        shelf.update(placement.story, settled: settled) { storyline in
            if let revised = entry.revises { storyline.drop(revised) }
            storyline.add(member)
        }
        touched.insert(placement.story)
    }

    /// The larger storyline that a storyline's latest members would join, and the terms of the decision.
    private func mergeTarget(of storyline: Storyline) -> (Storyline, [Reason])? {
        var best: (storyline: Storyline, probability: Double)?
        for target in shelf.nearest(to: storyline.main.heaviest(80), count: 3, except: storyline.id)
        where Storyline.isSmaller(storyline, target) {
            let scores = storyline.members.suffix(6).map { StoryScore(of: $0, in: target).probability }
            let mean = scores.reduce(0, +) / Double(max(1, scores.count))
            if mean >= StoryScore.merges, mean > best?.probability ?? 0 { best = (target, mean) }
        }
        return best.map { ($0.storyline, [Reason(StoryTerm.probability.rawValue, $0.probability)]) }
    }
}
