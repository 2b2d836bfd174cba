import Synchronization

/// Opens once, when the first look at the inbox is over: no edition closes before what was waiting at the start is read.
package final class FirstLook: Sendable {
    private struct State {
        var isOver = false
        var waiting: [AsyncStream<Never>.Continuation] = []
    }

    private let state = Mutex(State())

    package init() {}

    func isOver() {
        let waiting = state.withLock { state in
            defer { state = State(isOver: true) }
            return state.waiting
        }
        for continuation in waiting { continuation.finish() }
    }

    /// Returns when it is over, or when the task is cancelled.
    func wait() async {
        let (stream, continuation) = AsyncStream.makeStream(of: Never.self)
        let isOver = state.withLock { state in
            if !state.isOver { state.waiting.append(continuation) }
            return state.isOver
        }
        if !isOver { for await _ in stream {} }
    }
}
