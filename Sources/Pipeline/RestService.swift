import Reading
import ServiceLifecycle

/// Lets readers go that nobody has needed for a while, and ends all of them when the service stops: what they were at is
/// read again at the next start.
package struct ReaderService: Service, CustomStringConvertible {
    package var description: String { "readers" }

    let readers: ReaderPool

    package init(librarian: Librarian) { readers = librarian.readers }

    package func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do { try await Task.sleep(for: .seconds(5)) } catch { return }
                await readers.rest(after: .seconds(5))
            }
        }
        await readers.stop()
    }
}
