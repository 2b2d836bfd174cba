import CProcess
import Glibc

/// Messages over a connected UNIX stream socket: a length of 4 bytes (little-endian, of what follows), the kind, the
/// payload; an open file may go along.
///
/// Calls block. What is sent is gathered until `flush`.
package struct FrameChannel: ~Copyable, Sendable {
    package let socket: OpenDescriptor
    private var output: [UInt8] = []
    /// Room for what comes; from `used` to `filled` it is to be read yet.
    private var input: [UInt8] = []
    private var used = 0
    private var filled = 0
    /// What came along with bytes not used yet.
    private var arrived: OpenDescriptor?

    /// Bytes gathered before they are sent by themselves.
    private static let outputSize = 32 << 10
    private static let inputSize = 128 << 10

    package init(socket: OpenDescriptor) { self.socket = socket }

    /// Queues a message.
    package mutating func send(_ kind: FrameKind, _ payload: [UInt8] = []) throws(ChannelError) {
        append(kind, payload)
        if output.count >= Self.outputSize { try flush() }
    }

    /// Sends a message and the open file with its first byte, after all that was queued.
    package mutating func send(
        _ kind: FrameKind, _ payload: [UInt8] = [], with descriptor: Int32
    ) throws(ChannelError) {
        try flush()
        append(kind, payload)
        try flush(with: descriptor)
    }

    /// Sends what is queued.
    package mutating func flush() throws(ChannelError) { try flush(with: -1) }

    private mutating func append(_ kind: FrameKind, _ payload: [UInt8]) {
        withUnsafeBytes(of: UInt32(payload.count + 1).littleEndian) { output.append(contentsOf: $0) }
        output.append(kind.rawValue)
        output.append(contentsOf: payload)
    }

    private mutating func flush(with descriptor: Int32) throws(ChannelError) {
        var (sent, descriptor) = (0, descriptor)
        while sent < output.count {
            let step = output.withUnsafeBytes {
                gz_send(socket.raw, $0.baseAddress! + sent, $0.count - sent, descriptor)
            }
            if step > 0 { (sent, descriptor) = (sent + step, -1) } else if errno != EINTR { throw .closed }
        }
        output.removeAll(keepingCapacity: output.count <= 4 * Self.outputSize)
    }
}

extension FrameChannel {
    /// The next message. Waits until `deadline`, or without one for ever.
    ///
    /// - Parameter limit: the most bytes that it may have.
    package mutating func receive(
        before deadline: ContinuousClock.Instant? = nil, limit: Int
    ) throws(ChannelError) -> Frame {
        let header = 5
        try fill(header, before: deadline)
        let size = (0..<4).reduce(0) { $0 | Int(input[used + $1]) << (8 * $1) } - 1
        guard size >= 0 else { throw .garbled(.truncated) }
        guard size <= limit else { throw .tooLarge }
        guard let kind = FrameKind(rawValue: input[used + 4]) else {
            throw .garbled(WireError("an unknown message"))
        }
        try fill(header + size, before: deadline)
        let payload = Array(input[used + header..<used + header + size])
        used += header + size
        if used == filled, input.count > 4 * Self.inputSize { (input, used, filled) = ([], 0, 0) }
        defer { arrived = nil }
        return Frame(kind: kind, payload: payload, descriptor: arrived)
    }

    /// Whether a message, or a part of one, can be had without waiting.
    package func hasInput() -> Bool {
        var request = pollfd(fd: socket.raw, events: Int16(POLLIN), revents: 0)
        return used < filled || poll(&request, 1, 0) > 0
    }

    /// Waits until at least that many bytes are there, from `used` on.
    private mutating func fill(_ count: Int, before deadline: ContinuousClock.Instant?) throws(ChannelError) {
        while filled - used < count {
            makeRoom(for: count)
            try wait(before: deadline)
            var descriptor: Int32 = -1
            let received = input.withUnsafeMutableBytes {
                gz_receive(socket.raw, $0.baseAddress! + filled, $0.count - filled, 0, &descriptor)
            }
            if descriptor >= 0 { arrived = OpenDescriptor(raw: descriptor) }
            if received > 0 { filled += received } else if received == 0 || errno != EINTR { throw .closed }
        }
    }

    /// Moves what is there to the front, and at least doubles the room where even so it is too small; it grows with what
    /// came, not with what was announced.
    private mutating func makeRoom(for count: Int) {
        guard filled == input.count || used == filled else { return }
        if used > 0 {
            input.withUnsafeMutableBytes { bytes in
                bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[used..<filled]))
            }
            (used, filled) = (0, filled - used)
        }
        if filled == input.count {
            let room = min(max(input.count, Self.inputSize), max(count - filled, Self.inputSize))
            input.append(contentsOf: repeatElement(0, count: room))
        }
    }

    private func wait(before deadline: ContinuousClock.Instant?) throws(ChannelError) {
        guard let deadline else { return }
        var request = pollfd(fd: socket.raw, events: Int16(POLLIN), revents: 0)
        while true {
            let left = deadline - .now
            guard left > .zero else { throw .timeout }
            let ready = poll(&request, 1, Int32(clamping: left.components.seconds * 1000 + 1000))
            if ready > 0 { return }
            guard ready == 0 || errno == EINTR else { throw .closed }
        }
    }
}
