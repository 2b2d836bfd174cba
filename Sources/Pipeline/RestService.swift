import Reading
import ServiceLifecycle

/// Lets go of what only work needs, once there has been none for a while: readers after seconds, the storylines and what is kept
/// of lexicon and database after two minutes. When the service stops it ends all readers: what they were at is read again
/// at the next start.
package struct RestService: Service, CustomStringConvertible {
    package var description: String { "rest" }

    let librarian: Librarian

    package init(librarian: Librarian) { self.librarian = librarian }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(5)) } catch is CancellationError { return }
                await librarian.readers.rest(after: .seconds(5))
                try await librarian.rest(after: .seconds(120))
            }
        }
        await librarian.readers.stop()
    }
}
