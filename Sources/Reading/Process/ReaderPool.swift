package import Model

/// Readers, started when they are needed, at most so many at once; used again, and replaced when they have read much or
/// died.
package actor ReaderPool {
    /// Files that one reader reads, at most: what a hostile file left behind in it ends with it.
    private static let filesOfAReader = 1000

    private let program: ReaderProgram
    private let limit: Int
    private var idle: [ReaderProcess] = []
    /// Also those that are just being started.
    private var busy = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var children: [ObjectIdentifier: ChildProcess] = [:]
    private var isStopped = false

    package init(_ program: ReaderProgram, limit: Int) { (self.program, self.limit) = (program, max(1, limit)) }

    /// Runs `body` with the articles of an open file; what it does not ask for is not read on. When a reader dies that the
    /// file need not have killed, `body` runs again from the file's beginning.
    ///
    /// - Parameter file: open for reading until this returns.
    package nonisolated func withReading<Result>(
        of file: Int32, _ request: ReadingRequest,
        _ body: (ReadingSession) async throws -> Result
    ) async throws -> Result {
        var retries = Retries()
        while true {
            let reader = try await acquire(fresh: retries.needsFreshReader)
            reader.ask(request, of: file)
            do {
                let result = try await body(ReadingSession(reader: reader))
                await release(reader)
                return result
            } catch {
                await release(reader)
                guard case ReadingError.death(let death) = error,
                    retries.again(after: death, ofFreshReader: reader.state.filesRead == 1)
                else { throw error }
            }
        }
    }

    /// Proves that a reader starts.
    package func prove() async throws {
        let reader = try await acquire()
        await release(reader)
    }

    /// Ends the readers that nobody has needed for that long.
    package func rest(after patience: Duration) {
        let now = ContinuousClock.now
        for reader in idle where reader.state.lastUse + patience <= now { forget(reader) }
        idle.removeAll { $0.state.lastUse + patience <= now }
    }

    /// Ends all readers at once; whoever waits for one learns that it was stopped. No new one is started.
    package func stop() {
        isStopped = true
        for child in children.values { child.kill() }
        (idle, children) = ([], [:])
        for waiter in waiting { waiter.resume() }
        waiting = []
    }

    private func acquire(fresh isFresh: Bool = false) async throws(ReadingError) -> ReaderProcess {
        while busy >= limit, !isStopped {
            await withCheckedContinuation { waiting.append($0) }
        }
        guard !isStopped else { throw .death(.stopped) }
        busy += 1
        if let reader = idle.popLast() {
            if !isFresh { return reader }
            forget(reader)
        }
        do {
            let reader = try await ReaderProcess.start(program)
            if isStopped { reader.child.kill() }
            children[ObjectIdentifier(reader)] = reader.child
            return reader
        } catch {
            letNext()
            throw .unavailable(error)
        }
    }

    private func release(_ reader: ReaderProcess) async {
        if !reader.state.isIdle { await reader.finish() }
        let state = reader.state
        let isWorn = state.isWorn || state.filesRead >= Self.filesOfAReader
        // A dead one never comes to its file's end.
        if state.isIdle, !isWorn, !reader.child.isKilled, !isStopped { idle.append(reader) } else { forget(reader) }
        letNext()
    }

    private func forget(_ reader: ReaderProcess) {
        reader.child.kill()
        children[ObjectIdentifier(reader)] = nil
    }

    private func letNext() {
        busy -= 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }
}

/// The articles of a file, as they are asked for.
package struct ReadingSession: Sendable {
    fileprivate let reader: ReaderProcess

    /// The next ones: `count` of them, or fewer of `bytes` bytes, or what came within the patience with a file; none at the
    /// end. Takes three times that patience at most.
    package func next(upTo count: Int, bytes: Int = .max) async throws(ReadingError) -> [SourceItem] {
        try await reader.next(upTo: count, bytes: bytes)
    }

    /// Whether all of the file was handed over.
    package var isAtEnd: Bool { reader.state.isIdle }
}
