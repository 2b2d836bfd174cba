import Model
import Stories
import Testing

@Test func `an empty period settles nothing`() {
    var board = StoryBoard()
    #expect(settle([], onto: &board) == Settlement())
}

@Test(arguments: 1...3 as ClosedRange<UInt64>)
func `any order of arrival settles alike`(seed: UInt64) {
    let entries = serialNews(stories: 8, episodes: 12, seed: 7).map(\.entry)
    var (first, second) = (StoryBoard(), StoryBoard())
    var numbers = SeededNumbers(state: seed)
    #expect(settle(entries, onto: &first) == settle(entries.shuffled(using: &numbers), onto: &second))
}

@Test func `articles placed as they arrive end in the storylines they were made for`() {
    let news = serialNews(stories: 12, episodes: 10, seed: 3)
    var board = StoryBoard()
    let settled = settle(news.map(\.entry), onto: &board)
    let storylines = Set(settled.placements.values.map(\.story))
    #expect(storylines.count == 12)
    for story in 0..<12 {
        let own = stride(from: story, to: news.count, by: 12).map { ArticleID(rawValue: news[$0].id) }
        #expect(Set(own.compactMap { settled.placements[$0]?.story }).count == 1)
    }
}

@Test func `a storyline is named for the earliest of its articles`() throws {
    let entries = serialNews(stories: 1, episodes: 6, seed: 5).map(\.entry)
    var board = StoryBoard()
    let settled = settle(entries.reversed(), onto: &board)
    let earliest = try #require(entries.min(by: StoryEntry.inCanonicalOrder))
    #expect(settled.placements.values.allSatisfy { $0.story == StoryID(founder: earliest.id) })
}

@Test func `of two copies that arrive in the wrong order the earlier is the original`() {
    let first = SampleNews(8, day: 0, "厂房 火灾", "消防 赶到 现场 火势 已 控制 原因 调查 中 工人 撤离 附近 道路 封闭")
    var second = first
    (second.id, second.day) = (4, 1)
    var board = StoryBoard()
    let settled = settle([second.entry, first.entry], onto: &board)
    #expect(settled.placements[ArticleID(rawValue: 4)]?.repostOf == ArticleID(rawValue: 8))
    #expect(settled.placements[ArticleID(rawValue: 8)]?.repostOf == nil)
}

@Test func `what was settled before stays and is joined by what comes`() throws {
    let entries = serialNews(stories: 4, episodes: 10, seed: 9).map(\.entry).sorted(by: StoryEntry.inCanonicalOrder)
    var board = StoryBoard()
    let before = settle(Array(entries[..<20]), onto: &board)
    var restored = StoryBoard()
    for entry in entries[..<20] { restored.restore(entry, at: try #require(before.placements[entry.id])) }
    let after = settle(Array(entries[20...]), onto: &restored)
    #expect(Set(after.placements.values.map(\.story)) == Set(before.placements.values.map(\.story)))
    #expect(after.placements.count == 20)
}

@Test(arguments: [1, 7, 30]) func `a board restored in parts decides as one restored at once`(part: Int) {
    let entries = serialNews(stories: 5, episodes: 10, seed: 12).map(\.entry).sorted(by: StoryEntry.inCanonicalOrder)
    var (board, whole, parts) = (StoryBoard(), StoryBoard(), StoryBoard())
    let settled = settle(Array(entries[..<30]), onto: &board)
    let placed = entries[..<30].compactMap { entry in
        settled.placements[entry.id].map { (entry: ReadyEntry(entry), placement: $0) }
    }
    whole.restore(placed)
    for start in stride(from: 0, to: placed.count, by: part) {
        parts.restore(Array(placed[start..<min(start + part, placed.count)]))
    }
    for entry in entries[30...] { #expect(parts.place(entry) == whole.place(entry)) }
}

@Test func `an article that cannot be loaded is passed over, an error is passed on`() {
    struct Lost: Error {}
    var board = StoryBoard()
    let keys = [CanonicalKey(time: 1, id: ArticleID(rawValue: 1))]
    #expect(settle(keys, onto: &board) { _ in [] } == Settlement())
    #expect(throws: Lost.self) { try settle(keys, onto: &board) { _ throws(Lost) in throw Lost() } }
}

@Test func `who watches the settling of a period sees progress with each article`() {
    let entries = serialNews(stories: 4, episodes: 6, seed: 3).map(\.entry)
    let byID = Dictionary(uniqueKeysWithValues: entries.map { ($0.id, $0) })
    var (board, steps, most) = (StoryBoard(), 0, 0)
    _ = settle(
        entries.map { CanonicalKey(time: $0.time, id: $0.id) }, onto: &board,
        progress: { placed in
            (steps, most) = (steps + 1, max(most, placed))
        },
        loading: { $0.compactMap { byID[$0].map(ReadyEntry.init) } })
    #expect(steps > 3 * entries.count && most == entries.count)
}
