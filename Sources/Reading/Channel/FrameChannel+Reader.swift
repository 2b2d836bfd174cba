package import Model

extension FrameChannel {
    /// Hands over an article, or why an item is none.
    package mutating func send(_ item: SourceItem) throws(ChannelError) { try send(.item, item.wireBytes) }

    /// Nothing of the file is readable.
    package mutating func send(_ error: ParsingError) throws(ChannelError) { try send(.failure, error.wireBytes) }
}

extension ReadingRequest {
    /// From a `request` message.
    package init(_ frame: Frame) throws(WireError) { self = try ReadingRequest(wireBytes: frame.payload) }
}
