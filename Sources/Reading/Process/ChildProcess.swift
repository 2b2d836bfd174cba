import CProcess
import Glibc
import Synchronization

/// A program that we started: ended and waited for exactly once, whoever asks first.
final class ChildProcess: Sendable {
    private struct State {
        /// `nil` once it was waited for.
        var id: pid_t?
        var status: Int32 = 0
        var isKilled = false
    }

    private let state: Mutex<State>
    private let descriptor: OpenDescriptor

    /// - Parameters:
    ///   - files: what it finds as its descriptors 0, 1, 2… ; all others are closed. `nil` is `/dev/null`.
    init(_ program: String, _ arguments: [String], files: [Int32?]) throws(ReaderUnavailable) {
        let id = try spawn(program, arguments, files: files)
        let process = pidfd_open(id, 0)
        guard process >= 0 else {
            let reason = String(cString: strerror(errno))
            _ = Glibc.kill(id, SIGKILL)
            waitpid(id, nil, 0)
            throw ReaderUnavailable("pidfd_open: \(reason)")
        }
        state = Mutex(State(id: id))
        descriptor = OpenDescriptor(raw: process)
    }

    deinit {
        kill()
        _ = wait(for: nil)
    }

    /// Ends it and all it has started, at once.
    func kill() {
        state.withLock { state in
            guard let id = state.id else { return }
            state.isKilled = true
            _ = Glibc.kill(-id, SIGKILL)
        }
    }

    /// Whether it was we who ended it.
    var isKilled: Bool { state.withLock { $0.isKilled } }

    /// The status that `waitpid` gives, once it has ended; `nil` when it has not within that time.
    func wait(for patience: Duration?) -> Int32? {
        let deadline = patience.map { ContinuousClock.now + $0 }
        var request = pollfd(fd: descriptor.raw, events: Int16(POLLIN), revents: 0)
        while true {
            let left = deadline.map { max($0 - .now, .zero) }
            let ready = poll(&request, 1, left.map { Int32(clamping: $0.milliseconds) } ?? -1)
            if ready > 0 { return reap() }
            if ready == 0 { return nil }
            guard errno == EINTR else { return reap() }
        }
    }

    private func reap() -> Int32 {
        state.withLock { state in
            guard let id = state.id else { return state.status }
            while waitpid(id, &state.status, 0) < 0, errno == EINTR {}
            state.id = nil
            return state.status
        }
    }
}

extension Duration {
    /// Whole ones, rounded up.
    var milliseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds.multipliedReportingOverflow(by: 1000).partialValue + (attoseconds + 999_999_999_999_999)
            / 1_000_000_000_000_000
    }
}
