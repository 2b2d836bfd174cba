import Model

/// Reads the files of one container, one after another. What cannot be read is held back until an article comes, so that
/// a container without any is told as a whole.
struct MemberReading {
    let position: Position
    private let reader: Reader
    /// `a ZIP archive`
    private let kind: String
    private var held: [SourceItem] = []
    private var failures = 0
    private var first: SourceItem?
    private var hasArticle = false
    /// Neither has `take` had enough, nor is there too much to unpack.
    private(set) var goesOn = true

    init(_ reader: Reader, at position: Position, kind: String) {
        (self.reader, self.position, self.kind) = (reader, position, kind)
    }

    /// Reads one file; `false` when none is wanted any more.
    mutating func read(_ bytes: UnsafeRawBufferPointer, named name: String, _ take: (SourceItem) -> Bool) {
        switch BinaryKind.of(bytes) {
        case .image, .other("a font"): return
        default: break
        }
        let (reader, place) = (reader, position.member(name))
        do throws(ParsingError) {
            try reader.read(bytes, at: place) { item in hand(item, take) }
        } catch {
            fail(error, named: name, take)
        }
    }

    /// Notes a file that cannot be read.
    mutating func fail(_ error: ParsingError, named name: String, _ take: (SourceItem) -> Bool) {
        _ = hand(SourceItem(place: position.member(name).place, result: .failure(error)), take)
        if position.budget.isSpent { goesOn = false }
    }

    /// Hands on what a file of the container gave.
    mutating func hand(_ item: SourceItem, _ take: (SourceItem) -> Bool) -> Bool {
        switch item.result {
        case .success:
            flush(take)
            hasArticle = true
            if goesOn { goesOn = take(item) }
        case .failure:
            failures += 1
            first = first ?? item
            held.append(item)
            if hasArticle || held.count > 1000 { flush(take) }
        }
        return goesOn
    }

    private mutating func flush(_ take: (SourceItem) -> Bool) {
        for item in held where goesOn { goesOn = take(item) }
        held = []
    }

    /// Throws where not one article was in the container.
    func finish() throws(ParsingError) {
        guard !hasArticle, goesOn || position.budget.isSpent else { return }
        guard let first, case .failure(let error) = first.result else {
            throw .noArticle(kind, detail: "nothing in it is text")
        }
        if failures == 1 { throw error }
        if case .noArticle = error { throw .noArticle(kind, detail: "nothing in the archives in it can be read") }
        throw .noArticle(
            kind, detail: "none of \(failures) files in it can be read; the first is \(first.place): \(error)")
    }
}
