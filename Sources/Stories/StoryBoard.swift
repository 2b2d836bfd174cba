package import Model

/// The storylines that a new article may join, with what is needed to decide.
///
/// A value of bounded memory. The same calls in the same order give the same results on every machine.
package struct StoryBoard: Sendable {
    var shelf: StoryShelf
    var copies: CopyIndex
    var spread = TermSpread()
    /// Touched since the last merge pass.
    var touched: Set<StoryID> = []
    /// What people have decided; it goes before everything else.
    package var decisions = StoryDecisions()

    package init(limits: Limits = Limits()) {
        shelf = StoryShelf(limits: limits)
        copies = CopyIndex(limits: limits)
    }

    /// Places an article that has just come: the provisional place, on what the board knows now.
    ///
    /// A later reading stays in its article's storyline; a copy goes to its original's; any other joins the
    /// most probable storyline or founds one; where people have put an article, it stays. An article that is on the board already keeps its place, with no reasons
    /// given. The cost hardly grows with the number of storylines.
    package mutating func place(_ entry: StoryEntry) -> Placement { place(entry, in: nil) }

    /// The ids of all storylines on the board.
    var storylines: Set<StoryID> { shelf.ids }

    /// The same with the storyline already found for an article that is no copy or later reading.
    mutating func place(_ entry: StoryEntry, in found: StoryID?) -> Placement {
        if let placed = copies[entry.id] {
            return Placement(story: placed.story, repostOf: placed.repostOf, novelty: placed.novelty, reasons: [])
        }
        let member = Member(entry, weighedBy: spread)
        let placement = decide(entry, member, found)
        put(entry, member, at: placement, settled: false)
        return placement
    }

    /// Puts an article back where it was placed before, deciding nothing.
    ///
    /// For a board built anew: the newest `Limits.articles` of what was placed, in canonical order, `placement.story`
    /// with all merges applied. Storylines restored count as settled: in a merge their ids stay.
    package mutating func restore(_ entry: StoryEntry, at placement: Placement) {
        guard copies[entry.id] == nil else { return }
        put(entry, Member(entry, weighedBy: spread), at: placement, settled: true)
        touched.removeAll()
    }

    mutating func put(_ entry: StoryEntry, _ member: Member, at placement: Placement, settled: Bool) {
        copies.add(entry, at: placement)
        let original = placement.repostOf.flatMap { copies[$0] }
        guard original?.story != placement.story, placement.repostOf == nil || original != nil else { return }
        let member = original == nil ? member : member.byTitleAlone
        count(member, in: placement.story)
        shelf.update(placement.story, settled: settled) { storyline in
            if let revised = entry.revises { storyline.drop(revised) }
            storyline.add(member)
        }
        touched.insert(placement.story)
    }

    private mutating func count(_ member: Member, in story: StoryID) {
        let storyline = shelf[story] ?? Storyline(id: story, isSettled: false)
        if storyline.count == 0 { spread.countStoryline() }
        spread.count(member.main, .main, newTo: storyline.main)
        spread.count(member.names, .names, newTo: storyline.names)
        spread.count(member.title, .title, newTo: storyline.titles)
        spread.count(member.phrases, .phrases, newTo: storyline.phrases)
        spread.count(member.titlePairs, .titlePairs, newTo: storyline.titlePairs)
        spread.count(member.people, .people, newTo: storyline.people)
    }
}
