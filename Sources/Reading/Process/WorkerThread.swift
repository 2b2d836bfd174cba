import Dispatch
import Glibc
import Synchronization

/// A thread of its own for an actor whose calls block, so that they do not stand in the way of others.
///
/// It lives as long as this value: what it started sees no parent die before.
final class WorkerThread: SerialExecutor {
    private let mailbox = Mailbox()

    init() throws(ReaderUnavailable) {
        var thread = pthread_t()
        let context = Unmanaged.passRetained(mailbox)
        let failure = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                Unmanaged<Mailbox>.fromOpaque(context).takeRetainedValue().run()
                return nil
            }, context.toOpaque())
        guard failure == 0 else {
            context.release()
            throw ReaderUnavailable("pthread_create: \(String(cString: strerror(failure)))")
        }
        pthread_detach(thread)
    }

    deinit { mailbox.close() }

    func enqueue(_ job: consuming ExecutorJob) { mailbox.add(UnownedJob(job), asUnownedSerialExecutor()) }
}

/// The jobs of a thread, in their order.
private final class Mailbox: Sendable {
    private struct State {
        var jobs: [(job: UnownedJob, executor: UnownedSerialExecutor)] = []
        var isClosed = false
    }

    private let state = Mutex(State())
    private let arrivals = DispatchSemaphore(value: 0)

    func add(_ job: UnownedJob, _ executor: UnownedSerialExecutor) {
        state.withLock { $0.jobs.append((job, executor)) }
        arrivals.signal()
    }

    func close() {
        state.withLock { $0.isClosed = true }
        arrivals.signal()
    }

    func run() {
        while true {
            arrivals.wait()
            let next = state.withLock { $0.jobs.isEmpty ? nil : $0.jobs.removeFirst() }
            guard let next else { return }  // the signal of `close`, which is the last one
            next.job.runSynchronously(on: next.executor)
        }
    }
}
