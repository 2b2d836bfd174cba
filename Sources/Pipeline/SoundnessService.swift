import Dispatch
import Index
import Model
import ServiceLifecycle

/// Looks through the whole database once the inbox has had its first look, beside the work, on a connection of its own. Damage
/// ends the service: the next start makes the library anew (`suspecting`).
package struct SoundnessService: Service, CustomStringConvertible {
    package var description: String { "soundness" }

    let librarian: Librarian
    let database: String
    let firstLook: FirstLook

    package init(librarian: Librarian, database: String, firstLook: FirstLook) {
        (self.librarian, self.database, self.firstLook) = (librarian, database, firstLook)
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            await firstLook.wait()
            guard !Task.isCancelled else { return }
            try await check()
        }
        try await gracefulShutdown()
    }

    private func check() async throws {
        let index = try ArticleIndex(path: database, analyser: librarian.stages.analyser, access: .readOnly)
        defer { close(index) }
        do {
            try await withTaskCancellationHandler {
                try await onThreadOfItsOwn { try index.check() }
            } onCancel: {
                index.interrupt()
            }
        } catch IndexError.corrupt(let what) {
            throw IndexError.corrupt(what)
        } catch let error as IndexError {
            // Cut short by a stop, or refused by the surroundings: the next start looks again.
            librarian.log.debug("The database was not looked through: \(error)")
        }
    }
}

private func close(_ index: ArticleIndex) {
    do { try index.close() } catch {}  // it was only read
}

/// Runs what blocks for long without holding up those that share the cores.
private func onThreadOfItsOwn(_ body: @escaping @Sendable () throws -> Void) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
        DispatchQueue.global(qos: .utility).async { continuation.resume(with: Result(catching: body)) }
    }
}
