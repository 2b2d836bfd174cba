import Model

/// The scores of an article with all before it in a list, without the bias.
struct PairScores {
    private let members: [Member]
    private let main: AspectTable
    private let names: AspectTable
    private let phrases: AspectTable
    private let titles: AspectTable
    private let people: AspectTable

    init(_ members: [Member]) {
        self.members = members
        main = AspectTable(members.map(\.main))
        names = AspectTable(members.map(\.names))
        phrases = AspectTable(members.map(\.phrases))
        titles = AspectTable(members.map(\.titlePairs))
        people = AspectTable(members.map(\.people))
    }

    /// One score for each member before `article`.
    func scores(of article: Int) -> [Float] {
        let (mains, named) = (products(main, article), products(names, article))
        let (phrased, titled) = (products(phrases, article), products(titles, article))
        let shared = products(people, article)
        let own = members[article]
        let weights = ScoreWeights(for: own.language, TermSpread())
        return (0..<article).map { other in
            var likeness = Likeness()
            (likeness.main, likeness.names, likeness.phrases) = (mains[other], named[other], phrased[other])
            (likeness.titles, likeness.people) = (titled[other], min(1, shared[other]))
            likeness.days = logOfDays(own.time, members[other].time)
            likeness.figures = serialLikeness(own, members[other], phrases: phrased[other])
            return weights.sum(likeness)
        }
    }

    private func products(_ table: AspectTable, _ article: Int) -> [Float] {
        var sums = [Float](repeating: 0, count: article)
        table.addProducts(of: article, to: &sums)
        return sums
    }
}
