package import Model
package import Reading
import Spool

/// Reads a file anywhere, for one who only wants to look at it; `take` is handed each article as it is read.
package func readFile(
    at path: String, with readers: ReaderPool, _ take: (SourceItem) -> Void
) async throws {
    let file = try OpenFile.open(path)
    let request = ReadingRequest(path: path, hash: try file.hash(), size: file.size)
    try await readers.withReading(of: file.raw, request) { session in
        while case let items = try await session.next(upTo: 16), !items.isEmpty { items.forEach(take) }
    }
}
