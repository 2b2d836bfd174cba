import Glibc
import Model
import Parsing
import Reading
import TimeZones

/// Where the socket is.
private let socketNumber: Int32 = 3

/// Locks itself in, then reads file after file until the other side hangs up.
func serve(chineseZone: String, otherZone: String, fileSize: UInt, seconds: UInt) {
    let line = Line(OpenDescriptor(raw: socketNumber))
    do {
        guard let chinese = Zone.named(chineseZone), let other = Zone.named(otherZone) else {
            throw LockFailure(call: "no such time zone", code: 0)
        }
        var limits = Reader.Limits()
        limits.fileSize = Int(clamping: fileSize)
        let reading = FileReader(
            zones: (chinese, other), limits: limits, processorTime: ProcessorTime(seconds: seconds))
        reading.warmUp()
        try lockReader(seconds: seconds, fileSize: fileSize)
        try line.talk { (channel) throws(ChannelError) in
            try channel.send(.ready, [wireVersion])
            try channel.flush()
        }
        while true { try reading.readNext(from: line) }
    } catch let failure as LockFailure {
        refuse(failure, on: line)
    } catch {
        exit(EX_OK)
    }
}

private func refuse(_ failure: LockFailure, on line: Line) {
    do {
        try line.talk { (channel) throws(ChannelError) in
            try channel.send(.refusal, Array(failure.description.utf8))
            try channel.flush()
        }
    } catch { exit(EX_OSERR) }
    exit(EX_OSERR)
}
