/// What a reader is at, for those who do not want to wait for it.
struct ReaderState: Sendable {
    enum Work: Sendable {
        case idle
        /// To be asked for a file, which is open under that number.
        case asked(ReadingRequest, file: Int32)
        case reading
    }

    private(set) var work = Work.idle
    private(set) var filesRead = 0
    /// It has said that it should be replaced.
    var isWorn = false
    /// When it was last done with a file.
    private(set) var lastUse = ContinuousClock.now

    var isIdle: Bool {
        if case .idle = work { true } else { false }
    }

    mutating func ask(_ request: ReadingRequest, of file: Int32) {
        (work, filesRead) = (.asked(request, file: file), filesRead + 1)
    }

    /// What it is to be asked for now, if it was not yet.
    mutating func begin() -> (request: ReadingRequest, file: Int32)? {
        guard case .asked(let request, let file) = work else { return nil }
        work = .reading
        return (request, file)
    }

    mutating func rest() { (work, lastUse) = (.idle, .now) }
}
