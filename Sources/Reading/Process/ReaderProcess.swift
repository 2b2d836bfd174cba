import CProcess
import Glibc
import Model
import Synchronization

/// A reader, and the talk with it. Its calls block, on a thread of its own.
actor ReaderProcess {
    private nonisolated let thread: WorkerThread
    nonisolated let child: ChildProcess
    private let program: ReaderProgram
    private var channel: FrameChannel
    private nonisolated let current = Mutex(ReaderState())

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    private init(_ program: ReaderProgram, _ thread: WorkerThread, _ child: ChildProcess, _ socket: OpenDescriptor) {
        (self.program, self.thread, self.child) = (program, thread, child)
        channel = FrameChannel(socket: socket)
    }

    nonisolated var state: ReaderState { current.withLock { $0 } }

    /// Begins with a file, at the first `next`; the one before must have come to its end.
    nonisolated func ask(_ request: ReadingRequest, of file: Int32) {
        current.withLock { $0.ask(request, of: file) }
    }

    /// The next articles: as many as come before there are `count` of them or `bytes` bytes, or patience is over; none at
    /// the end.
    func next(upTo count: Int, bytes: Int) throws(ReadingError) -> [SourceItem] {
        try begin()
        var items: [SourceItem] = []
        var size = 0
        let deadline = ContinuousClock.now + program.patience
        while !state.isIdle, items.count < count, size < bytes, items.isEmpty || .now < deadline {
            let frame = try receive()
            switch frame.kind {
            case .item:
                items.append(try decode(SourceItem.self, frame))
                size += frame.payload.count
            case .convert: try convert(frame)
            case .worn: wear()
            case .end: rest()
            case .failure:
                rest()
                throw .file(try decode(ParsingError.self, frame))
            default: throw .death(garbled("an unexpected message"))
            }
        }
        return items
    }

    /// Forgoes what is left of a file.
    func finish() {
        guard current.withLock({ $0.begin() }) == nil else { return rest() }
        do {
            try channel.send(.stop)
            try channel.flush()
            while !state.isIdle {
                let frame = try channel.receive(before: .now + .seconds(2), limit: WireLimit.message)
                if frame.kind == .worn { wear() }
                if frame.kind == .end || frame.kind == .failure { rest() }
                if frame.kind == .convert { try answer(.refused) }
            }
        } catch {
            child.kill()
        }
    }

    private func begin() throws(ReadingError) {
        guard let (request, file) = current.withLock({ $0.begin() }) else { return }
        do {
            try channel.send(.request, request.wireBytes, with: file)
        } catch { throw .death(death(after: error)) }
    }

    private func rest() { current.withLock { $0.rest() } }
    private func wear() { current.withLock { $0.isWorn = true } }

    private func receive() throws(ReadingError) -> Frame {
        do {
            return try channel.receive(before: .now + program.patience, limit: WireLimit.message)
        } catch { throw .death(death(after: error)) }
    }

    private func decode<Value: WireValue>(_ type: Value.Type, _ frame: Frame) throws(ReadingError) -> Value {
        do { return try Value(wireBytes: frame.payload) } catch { throw .death(garbled(error.description)) }
    }

    private func garbled(_ what: String) -> ReaderDeath {
        child.kill()
        return .garbled(what)
    }

    private func death(after error: ChannelError) -> ReaderDeath {
        guard !child.isKilled else { return .stopped }
        switch error {
        case .garbled(let what): return garbled(what.description)
        case .closed: break
        case .timeout, .tooLarge:
            child.kill()
            return error == .tooLarge ? .tooMuchOutput : .tooSlow(program.patience)
        }
        guard let status = child.wait(for: .seconds(5)) else { return garbled("it hung up") }
        return child.isKilled ? .stopped : ReaderDeath(status: status, patience: program.patience)
    }
}

extension ReaderDeath {
    /// - Parameter status: what `waitpid` gives.
    init(status: Int32, patience: Duration) {
        switch gz_signal(status) {
        case 0 where gz_exit_status(status) == outOfMemoryStatus: self = .outOfMemory
        case 0: self = .ended(status: gz_exit_status(status))
        case SIGSYS: self = .forbiddenCall
        case SIGXCPU: self = .tooSlow(patience)
        case let signal:
            let isKill = [SIGKILL, SIGTERM, SIGINT, SIGHUP, SIGQUIT].contains(signal)
            self = isKill ? .killed(signal: signal) : .crashed(signal: signal)
        }
    }
}

/// The exit status of a reader that was refused memory.
package let outOfMemoryStatus: Int32 = 72

extension ReaderProcess {
    /// One that has locked itself in and waits for files.
    static func start(_ program: ReaderProgram) async throws(ReaderUnavailable) -> ReaderProcess {
        let thread = try WorkerThread()
        let launch = ReaderLaunch(program, on: thread)
        let (child, socket) = try await launch.run()
        return ReaderProcess(program, thread, child, socket)
    }

    private func convert(_ frame: Frame) throws(ReadingError) {
        guard let input = frame.descriptor else { throw .death(garbled("a conversion without a file")) }
        let outcome: ConversionOutcome
        do { outcome = try Conversion(program).run(input) } catch { throw .unavailable(error) }
        do { try answer(outcome) } catch { throw .death(death(after: error)) }
    }

    private func answer(_ outcome: ConversionOutcome) throws(ChannelError) {
        if case .done(let output) = outcome {
            try channel.send(.converted, outcome.wireBytes, with: output.raw)
        } else {
            try channel.send(.converted, outcome.wireBytes)
            try channel.flush()
        }
    }
}
