import Reading
import Synchronization

/// The talk with whoever asks, for the closures that are handed articles or need a PDF's text.
final class Line: Sendable {
    private let channel: Mutex<FrameChannel>

    init(_ socket: OpenDescriptor) { channel = Mutex(FrameChannel(socket: socket)) }

    func talk<Result: Sendable>(
        _ body: (inout FrameChannel) throws(ChannelError) -> Result
    ) throws(ChannelError) -> Result {
        try channel.withLock { (channel) throws(ChannelError) in try body(&channel) }
    }
}
