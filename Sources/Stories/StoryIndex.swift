import Model

/// Which storylines have a term among their weightiest: the way to the few that an article may belong to.
struct StoryIndex: Sendable {
    private var postings: [UInt32: PostingList] = [:]
    /// The terms that each slot is listed under.
    private var listed: [[UInt32]] = []

    /// Terms of a storyline that lead to it.
    static let termsListed = 60
    /// Postings looked at for one article, the rarest terms first; so the cost stays flat as the board grows.
    static let stepsAllowed = 12_000

    /// Lists a slot under the terms of a vector, instead of what it was listed under.
    mutating func list(_ slot: Int, under vector: TermVector) {
        while listed.count <= slot { listed.append([]) }
        for term in listed[slot] where !vector.terms.contains(sorted: term) { unlist(slot, term) }
        for (term, weight) in zip(vector.terms, vector.weights) {
            postings[term, default: PostingList()].set(slot, weight)
        }
        listed[slot] = vector.terms
    }

    mutating func remove(_ slot: Int) {
        guard slot < listed.count else { return }
        for term in listed[slot] { unlist(slot, term) }
        listed[slot] = []
    }

    /// The slots most like a vector of length 1 by the terms they are listed under, best first; among equals the
    /// one that `isBefore` another.
    func nearest(
        to vector: TermVector, count: Int, except own: Int? = nil, isBefore: @escaping (Int, Int) -> Bool
    ) -> [Int] {
        var scores = [Float](repeating: 0, count: listed.count)
        var touched: [Int] = []
        for (term, weight) in affordable(vector) {
            postings[term]?.forEach { slot, listed in
                if scores[slot] == 0 { touched.append(slot) }
                scores[slot] += weight * listed
            }
        }
        let isBetter = { (left: Int, right: Int) in
            scores[left] > scores[right] || scores[left] == scores[right] && isBefore(left, right)
        }
        var best: [Int] = []
        for slot in touched where slot != own {
            if best.count == count, let last = best.last, isBetter(last, slot) { continue }
            best.insert(slot, at: best.firstIndex { isBetter(slot, $0) } ?? best.count)
            if best.count > count { best.removeLast() }
        }
        return best
    }

    /// The terms of a vector that fit into the steps allowed, the rarest first.
    private func affordable(_ vector: TermVector) -> [(term: UInt32, weight: Float)] {
        var lists = zip(vector.terms, vector.weights).map {
            (steps: postings[$0]?.count ?? 0, term: $0, weight: $1)
        }
        lists.sort { ($0.steps, $0.term) < ($1.steps, $1.term) }
        var steps = 0
        return lists.prefix { list in
            steps += list.steps
            return steps <= StoryIndex.stepsAllowed
        }.map { ($0.term, $0.weight) }
    }

    private mutating func unlist(_ slot: Int, _ term: UInt32) {
        postings[term]?.remove(slot)
        if postings[term]?.isEmpty == true { postings[term] = nil }
    }
}
