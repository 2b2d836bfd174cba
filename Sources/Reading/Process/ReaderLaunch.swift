import CProcess

/// Starts a reader from the thread that is to talk with it: the kernel ends it when that thread ends.
actor ReaderLaunch {
    private nonisolated let thread: WorkerThread
    private let program: ReaderProgram

    nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

    init(_ program: ReaderProgram, on thread: WorkerThread) { (self.program, self.thread) = (program, thread) }

    /// Throws why it does not come up.
    func run() throws(ReaderUnavailable) -> (ChildProcess, OpenDescriptor) {
        let (child, socket) = try spawnReader()
        var channel = FrameChannel(socket: socket)
        return (child, try greet(&channel, child, socket))
    }

    /// Its own end of the socket is closed here, so that we learn of its end.
    private func spawnReader() throws(ReaderUnavailable) -> (ChildProcess, OpenDescriptor) {
        let (ours, theirs) = try socketPair()
        let child = try ChildProcess(program.path, program.arguments, files: [nil, nil, nil, theirs.raw])
        return (child, ours)
    }

    private func greet(
        _ channel: inout FrameChannel, _ child: ChildProcess, _ socket: OpenDescriptor
    ) throws(ReaderUnavailable) -> OpenDescriptor {
        let frame: Frame
        do { frame = try channel.receive(before: .now + .seconds(30), limit: 1 << 16) } catch {
            let status = child.wait(for: .seconds(1)).map { "wait status \($0)" } ?? "still there"
            throw ReaderUnavailable("\(program.path) does not start: \(error), \(status)")
        }
        switch frame.kind {
        case .ready where frame.payload == [wireVersion]: return socket
        case .ready: throw ReaderUnavailable("\(program.path) is of another version; restart after an upgrade")
        default: throw ReaderUnavailable("\(program.path): \(String(decoding: frame.payload, as: UTF8.self))")
        }
    }
}
