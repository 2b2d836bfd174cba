/// The people of a text whom its title names, in the same form.
struct TitlePeople {
    /// Forms looked for, the first of the text.
    private static let most = 200
    private static let longestTitle = 300

    private let reading: Reading
    private let people: [Range<Int>]

    /// `people` are ranges of scalars of the text.
    init(_ reading: Reading, _ people: [Range<Int>]) { (self.reading, self.people) = (reading, people) }

    /// Of the forms, ascending, each once. O(n · m) for a title of n scalars and m forms, both bounded.
    func hashes() -> [UInt32] {
        let title = Array(reading.title.text.scalars.prefix(TitlePeople.longestTitle))
        var (found, seen): ([UInt32], Set<UInt32>) = ([], [])
        for range in people where seen.count < TitlePeople.most && range.count >= 2 {
            let form = reading.text.scalars[range]
            let hash = foldedHash(form)
            guard seen.insert(hash).inserted, contains(title, form) else { continue }
            found.append(hash)
        }
        return found.sorted()
    }

    private func contains(_ title: [UInt32], _ form: ArraySlice<UInt32>) -> Bool {
        title.indices.contains { title[$0] == form.first && title[$0...].starts(with: form) }
    }
}
