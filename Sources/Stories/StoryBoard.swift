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
    package mutating func place(_ entry: StoryEntry) -> Placement { place(ReadyEntry(entry), in: nil) }

    /// The ids of all storylines on the board.
    var storylines: Set<StoryID> { shelf.ids }

    /// The same with the storyline already found for an article that is no copy or later reading.
    mutating func place(_ ready: ReadyEntry, in found: StoryID?) -> Placement {
        if let placed = copies[ready.entry.id] {
            return Placement(story: placed.story, repostOf: placed.repostOf, novelty: placed.novelty, reasons: [])
        }
        let member = Member(ready, weighedBy: spread)
        let placement = decide(ready.entry, member, found)
        if put(ready, member, at: placement, settled: false) { shelf.list(placement.story) }
        return placement
    }

    /// Puts articles back where they were placed before, deciding nothing.
    ///
    /// For a board built anew: the newest `Limits.articles` of what was placed, in canonical order, each `placement.story`
    /// with all merges applied; in one call or, the same, in several with a part each. Storylines restored count as settled:
    /// in a merge their ids stay.
    package mutating func restore(_ placed: [(entry: ReadyEntry, placement: Placement)]) {
        var changed: Set<StoryID> = []
        for (ready, placement) in placed where copies[ready.entry.id] == nil {
            if put(ready, nil, at: placement, settled: true) { changed.insert(placement.story) }
        }
        // Once for all that has come to a storyline: only what it is like at the end leads to it.
        for story in changed.sorted() { shelf.list(story) }
        touched.removeAll()
    }

    /// Whether its storyline is another now, which is then to be listed: copies change none.
    mutating func put(
        _ ready: ReadyEntry, _ known: Member?, at placement: Placement, settled: Bool
    ) -> Bool {
        copies.add(ready, at: placement)
        let original = placement.repostOf.flatMap { copies[$0] }
        guard original?.story != placement.story, placement.repostOf == nil || original != nil else { return false }
        let whole = known ?? Member(ready, weighedBy: spread)
        let member = original == nil ? whole : whole.byTitleAlone
        count(member, in: placement.story)
        shelf.update(placement.story, settled: settled) { storyline in
            if let revised = ready.entry.revises { storyline.drop(revised) }
            storyline.add(member)
        }
        touched.insert(placement.story)
        return true
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
