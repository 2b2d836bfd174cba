package import Logging
package import Model

/// Writes events with their ids and fields.
package struct EventLog: Sendable {
    private let logger: Logger

    package init(_ logger: Logger) { self.logger = logger }

    package func callAsFunction(
        _ kind: EventKind, _ level: Logger.Level, _ message: String, _ fields: [String: Logger.MetadataValue] = [:]
    ) {
        var metadata = fields
        metadata[EventField.messageID] = .string(kind.rawValue)
        logger.log(level: level, "\(message)", metadata: metadata)
    }

    /// Something of ours that ends the service.
    package func failure(_ message: String) { logger.critical("\(message)") }

    package func debug(_ message: String, _ fields: [String: Logger.MetadataValue] = [:]) {
        logger.debug("\(message)", metadata: fields)
    }
}

extension Logger.MetadataValue {
    static func of(_ value: some CustomStringConvertible) -> Logger.MetadataValue { .string(value.description) }
}

extension Duration {
    /// Whole microseconds, as the journal's `DURATION_USEC` wants them.
    var microseconds: Int64 {
        let (seconds, attoseconds) = components
        return seconds * 1_000_000 + attoseconds / 1_000_000_000_000
    }
}
