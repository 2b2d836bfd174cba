import Model
import Reading

/// Hands articles over as they are read, until nobody wants more.
struct ItemSender {
    private let line: Line
    private let processorTime: ProcessorTime
    private var flushed = ContinuousClock.now

    init(line: Line, processorTime: ProcessorTime) { (self.line, self.processorTime) = (line, processorTime) }

    /// Whether more are wanted.
    mutating func send(_ item: SourceItem) -> Bool {
        do {
            let isDue = .now - flushed > .milliseconds(100)
            let isWanted = try line.talk { (channel) throws(ChannelError) in
                guard !channel.hasInput() else { return false }
                try channel.send(item)
                if isDue { try channel.flush() }
                return true
            }
            if isDue {
                processorTime.extend()
                flushed = .now
            }
            return isWanted
        } catch { return false }  // the next call of the channel says so again
    }
}
