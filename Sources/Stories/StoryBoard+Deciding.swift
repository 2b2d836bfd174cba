import Model

extension StoryBoard {
    /// How many storylines are compared in full with an article.
    private static let candidates = 6

    /// Where an article belongs; the board stays as it is.
    func decide(_ entry: StoryEntry, _ member: Member, _ found: StoryID?) -> Placement {
        if let pinned = decisions.pins[entry.id] { return placement(of: entry, member, pinnedTo: pinned) }
        if let revised = entry.revises.flatMap({ copies[$0] }) {
            return revision(member, of: revised)
        }
        if let copy = copies.copy(of: entry) {
            return copy.isOfSameMatter(entry)
                ? placement(member, as: copy) : placement(asPageLike: copy, member.byTitleAlone)
        }
        return found.map { placement(of: member, in: $0) } ?? join(member)
    }

    /// A copy stays one, wherever people have put it.
    private func placement(of entry: StoryEntry, _ member: Member, pinnedTo story: StoryID) -> Placement {
        let reasons = [Reason(StoryTerm.decided.rawValue, 1)]
        if entry.revises == nil, let copy = copies.copy(of: entry) {
            let asCopy = placement(member, as: copy)
            return Placement(
                story: story, repostOf: asCopy.repostOf, novelty: asCopy.novelty, reasons: reasons + asCopy.reasons)
        }
        let novelty = shelf[story].map { Stories.novelty(of: member, in: $0) } ?? 1
        return Placement(story: story, repostOf: nil, novelty: novelty, reasons: reasons)
    }

    /// In the storyline that was found for it among others.
    private func placement(of member: Member, in story: StoryID) -> Placement {
        guard let storyline = shelf[story] else {
            return Placement(
                story: story, repostOf: nil, novelty: 1, reasons: [Reason(StoryTerm.founder.rawValue, 1)])
        }
        let reasons = [Reason(StoryTerm.joined.rawValue, 1)] + StoryScore(of: member, in: storyline, spread).reasons
        return Placement(
            story: story, repostOf: nil, novelty: Stories.novelty(of: member, in: storyline), reasons: reasons)
    }

    private func revision(_ member: Member, of revised: PlacedArticle) -> Placement {
        let novelty = shelf[revised.story].map { Stories.novelty(of: member, in: $0) } ?? 1
        let reasons = [Reason(StoryTerm.revision.rawValue, 1)]
        return Placement(story: revised.story, repostOf: nil, novelty: novelty, reasons: reasons)
    }

    /// What it says anew counts as far as its text is not the original's, and half.
    private func placement(_ member: Member, as copy: CopyIndex.Copy) -> Placement {
        let term = copy.isExact ? StoryTerm.exactCopy : .copy
        let reasons = [Reason(term.rawValue, copy.containment)]
        let saidAnew = copy.isExact ? 0 : shelf[copy.of.story].map { Stories.novelty(of: member, in: $0) } ?? 0
        let novelty = 0.5 * saidAnew * min(1, 4 * (1 - copy.containment))
        return Placement(story: copy.of.story, repostOf: copy.of.id, novelty: novelty, reasons: reasons)
    }

    /// The text tells nothing of the matter, so the title alone finds the storyline.
    private func placement(asPageLike copy: CopyIndex.Copy, _ member: Member) -> Placement {
        let (asCopy, joined) = (placement(member, as: copy), join(member))
        return Placement(
            story: joined.story, repostOf: asCopy.repostOf, novelty: asCopy.novelty,
            reasons: asCopy.reasons + joined.reasons)
    }

    private func join(_ member: Member) -> Placement {
        var best: (storyline: Storyline, score: StoryScore)?
        for storyline in shelf.nearest(to: member.main, count: StoryBoard.candidates) {
            let score = StoryScore(of: member, in: storyline, spread)
            if score.probability > best?.score.probability ?? -1 { best = (storyline, score) }
        }
        guard let best, best.score.probability >= StoryScore.joins else {
            let reasons = [Reason(StoryTerm.founder.rawValue, 1)] + (best?.score.reasons ?? [])
            return Placement(story: StoryID(founder: member.article), repostOf: nil, novelty: 1, reasons: reasons)
        }
        let reasons = [Reason(StoryTerm.joined.rawValue, 1)] + best.score.reasons
        let novelty = Stories.novelty(of: member, in: best.storyline)
        return Placement(story: best.storyline.id, repostOf: nil, novelty: novelty, reasons: reasons)
    }
}
