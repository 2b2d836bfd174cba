/// Opens once, when the first look at the inbox is over: no edition closes before what was waiting at the start is read.
package struct FirstLook: Sendable {
    private let stream: AsyncStream<Never>
    private let continuation: AsyncStream<Never>.Continuation

    package init() { (stream, continuation) = AsyncStream.makeStream() }

    func isOver() { continuation.finish() }

    /// Returns when it is over, or when the task is cancelled. For one caller.
    func wait() async { for await _ in stream {} }
}
