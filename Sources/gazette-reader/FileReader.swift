import CSeccomp
import Glibc
import Model
import Parsing
import Reading
import Spool

/// Reads the files that come by a line.
struct FileReader {
    let zones: (chinese: Zone, other: Zone)
    let limits: Reader.Limits
    let processorTime: ProcessorTime

    /// Waits for a file, and hands over what it holds. Throws when the other side has hung up.
    func readNext(from line: Line) throws {
        let frame = try line.talk { (channel) throws(ChannelError) in try channel.receive(limit: 1 << 20) }
        guard frame.kind == .request else { return }  // a `stop` that came too late
        guard let file = frame.descriptor else { throw ChannelError.closed }
        let request = try ReadingRequest(frame)
        let failure = read(request, MappedFile(file, size: request.size), to: line)
        try line.talk { (channel) throws(ChannelError) in
            if Memory.peak > FileReader.largestPeak { try channel.send(.worn) }
            if let failure { try channel.send(failure) } else { try channel.send(.end) }
            try channel.flush()
        }
        if request.size > 1 << 20 { malloc_trim(0) }
    }

    /// Memory that a reader may have taken, in bytes, and still read on.
    private static let largestPeak = 256 << 20

    private func read(_ request: ReadingRequest, _ content: borrowing MappedFile, to line: Line) -> ParsingError? {
        errno = 0
        processorTime.extend()
        var sender = ItemSender(line: line, processorTime: processorTime)
        do throws(ParsingError) {
            let bytes = content.bytes
            try reader(of: bytes, request.hash, line).read(bytes, path: request.path) { sender.send($0) }
            return nil
        } catch { return error }
    }

    /// The file's own hash is known; those of its parts are reckoned.
    private func reader(of whole: UnsafeRawBufferPointer, _ hash: ContentHash, _ line: Line) -> Reader {
        let (start, count) = (UInt(bitPattern: whole.baseAddress), whole.count)
        let tools = Reader.Tools(
            hash: { bytes in
                UInt(bitPattern: bytes.baseAddress) == start && bytes.count == count ? hash : ContentHasher.hash(bytes)
            }, pdf: { bytes throws(ParsingError) in try line.convert(bytes) })
        return Reader(chineseZone: zones.chinese, otherZone: zones.other, tools: tools, limits: limits)
    }
}

/// A file in memory as long as this value lives; one that is cut meanwhile ends the process.
struct MappedFile: ~Copyable {
    let bytes: UnsafeRawBufferPointer

    init(_ file: OpenDescriptor, size: Int) {
        let start = size > 0 ? mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, file.raw, 0) : MAP_FAILED
        bytes = UnsafeRawBufferPointer(start: start == MAP_FAILED ? nil : start, count: start == MAP_FAILED ? 0 : size)
    }

    deinit { if let start = bytes.baseAddress { munmap(UnsafeMutableRawPointer(mutating: start), bytes.count) } }
}
