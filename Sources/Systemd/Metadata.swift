import Logging

/// A message's own metadata above its provider's above the logger's; a given error as `error`.
func merged(_ logger: Logger.Metadata, _ provided: Logger.Metadata?, _ event: LogEvent) -> Logger.Metadata {
    var all = logger
    if let provided { all.merge(provided) { $1 } }
    if let own = event.metadata { all.merge(own) { $1 } }
    if let error = event.error { all["error"] = .string("\(error)") }
    return all
}

extension Logger.MetadataValue {
    /// One text, or one for each element of an array; a dictionary in the order of its keys.
    var texts: [String] {
        switch self {
        case .string(let text): [text]
        case .stringConvertible(let value): [value.description]
        case .array(let values): values.flatMap(\.texts)
        case .dictionary(let values):
            [
                values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.texts.joined(separator: ","))" }
                    .joined(separator: " ")
            ]
        }
    }
}
