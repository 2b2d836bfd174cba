import Model

/// The names and figures that a storyline had before a period.
struct KnownBefore: Sendable {
    private let names: Set<String>
    private let figures: Set<UInt32>
    let isEmpty: Bool

    init(_ history: StoryHistory) {
        names = Set(history.names.map { $0.lowercased() })
        var scanner = TermScanner()
        for title in history.titles { scanner.scan(title.utf8) }
        for quoted in history.quoted { scanner.scan(quoted.sentence.text.utf8) }
        figures = Set(scanner.figures)
        isEmpty = history.articleCount == 0
    }

    func has(_ name: Name) -> Bool {
        names.contains(name.name.lowercased()) || name.aliases.contains { names.contains($0.lowercased()) }
    }

    /// All numbers in it were there.
    func hasFigures(of amount: some Collection<UInt8>) -> Bool {
        var scanner = TermScanner()
        scanner.scan(amount)
        return scanner.figures.allSatisfy(figures.contains)
    }
}
