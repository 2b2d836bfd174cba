/// What became of a PDF's conversion.
package enum ConversionOutcome: Sendable {
    /// The converter's output, from its start; cut off where it became too large.
    case done(OpenDescriptor)
    /// The converter is not installed.
    case missing
    /// It ended with that exit status.
    case failed(status: Int)
    /// It crashed, or did what no converter may do.
    case crashed(signal: Int)
    case tooSlow
    /// Nobody waits for it any more.
    case refused
}

extension ConversionOutcome {
    /// The output is left out: it goes beside the message.
    var wireBytes: [UInt8] {
        var writer = WireWriter()
        switch self {
        case .done: writer.count(0)
        case .missing: writer.count(1)
        case .failed(let status):
            writer.count(2)
            writer.count(status)
        case .crashed(let signal):
            writer.count(3)
            writer.count(signal)
        case .tooSlow: writer.count(4)
        case .refused: writer.count(5)
        }
        return writer.bytes
    }

    /// From a `converted` message.
    package init(_ frame: Frame) throws(WireError) {
        self = try frame.payload.withUnsafeBytes { bytes in
            Result { () throws(WireError) in
                var scanner = WireScanner(bytes)
                return try ConversionOutcome(from: &scanner, frame.descriptor)
            }
        }.get()
    }

    private init(from scanner: inout WireScanner, _ output: OpenDescriptor?) throws(WireError) {
        switch try scanner.count(upTo: 5) {
        case 0:
            guard let output else { throw .truncated }
            self = .done(output)
        case 1: self = .missing
        case 2: self = .failed(status: try scanner.count(upTo: 255))
        case 3: self = .crashed(signal: try scanner.count(upTo: 255))
        case 4: self = .tooSlow
        default: self = .refused
        }
    }
}
