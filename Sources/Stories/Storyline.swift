import Model

/// One storyline as the board knows it: the sums of its articles' vectors and its latest members.
struct Storyline: Sendable {
    var id: StoryID
    /// An edition may have shown it: in a merge its id stays.
    var isSettled: Bool
    /// Articles, copies not counted.
    private(set) var count = 0
    private(set) var main = Centroid(keeping: 240)
    private(set) var titles = Centroid(keeping: 120)
    private(set) var names = Centroid(keeping: 120)
    private(set) var phrases = Centroid(keeping: 300)
    private(set) var titlePairs = Centroid(keeping: 200)
    private(set) var people = Centroid(keeping: 40)
    /// The latest in canonical order, latest last.
    private(set) var members: [Member] = []

    /// How many members are compared one by one.
    static let membersKept = 16

    init(id: StoryID, isSettled: Bool) {
        (self.id, self.isSettled) = (id, isSettled)
    }

    mutating func add(_ member: Member) {
        count += 1
        main.add(member.main)
        titles.add(member.title)
        names.add(member.names)
        phrases.add(member.phrases)
        titlePairs.add(member.titlePairs)
        people.add(member.people)
        keep([member])
    }

    mutating func absorb(_ other: Storyline) {
        count += other.count
        isSettled = isSettled || other.isSettled
        main.add(other.main)
        titles.add(other.titles)
        names.add(other.names)
        phrases.add(other.phrases)
        titlePairs.add(other.titlePairs)
        people.add(other.people)
        keep(other.members)
    }

    /// Leaves out the member that is the earlier reading of an article, so that a revision is not compared with itself.
    mutating func drop(_ article: ArticleID) {
        members.removeAll { $0.article == article }
    }

    /// Numbers kept, of 8 bytes each, roughly.
    var cells: Int {
        main.terms.count + titles.terms.count + names.terms.count + phrases.terms.count + titlePairs.terms.count
            + people.terms.count + members.reduce(0) { $0 + $1.cells }
    }

    private mutating func keep(_ more: [Member]) {
        for member in more {
            // Nearly always the last.
            let place = members.lastIndex { !Member.inCanonicalOrder(member, $0) }
            members.insert(member, at: place.map { $0 + 1 } ?? 0)
        }
        members.removeFirst(max(0, members.count - Storyline.membersKept))
    }
}

extension Storyline {
    /// By articles, then a later founding, then id: an order without ties.
    static func isSmaller(_ left: Storyline, _ right: Storyline) -> Bool {
        (left.count, right.id.rawValue) < (right.count, left.id.rawValue)
    }

    /// Whether the other one's id is kept when the two become one: an edition may have shown it, or it is larger.
    func givesWay(to other: Storyline) -> Bool {
        isSettled == other.isSettled ? Storyline.isSmaller(self, other) : other.isSettled
    }
}
