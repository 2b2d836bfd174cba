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
            guard !line.channel.hasInput() else { return false }
            try line.channel.send(item)
            let now = ContinuousClock.now
            if now - flushed > .milliseconds(100) {
                try line.channel.flush()
                processorTime.extend()
                flushed = now
            }
            return true
        } catch { return false }  // the next call of the channel says so again
    }
}
