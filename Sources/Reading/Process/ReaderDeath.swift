/// How a reader ended on a file.
package enum ReaderDeath: Error, Sendable, Equatable {
    /// By a signal of its own making: 11 for a bad address, 4 or 5 for a trap.
    case crashed(signal: Int32)
    /// It ended itself, with that exit status.
    case ended(status: Int32)
    case outOfMemory
    /// Nothing came of it for that long.
    case tooSlow(Duration)
    /// One article, or all of them, were larger than allowed.
    case tooMuchOutput
    /// It made a system call that no reader needs.
    case forbiddenCall
    /// What it said was not in order.
    case garbled(String)
    /// Somebody killed it who was not us: the kernel for want of memory, or a person.
    case killed(signal: Int32)
    /// We ended it, for the service stops.
    case stopped
}

extension ReaderDeath {
    /// Whether it speaks against the file.
    package var isOfTheFile: Bool {
        switch self {
        case .killed, .stopped: false
        default: true
        }
    }

    /// One word for the journal's `ERROR_KIND`.
    package var kind: String {
        switch self {
        case .crashed: "crashed"
        case .ended: "ended"
        case .outOfMemory: "out-of-memory"
        case .tooSlow: "too-slow"
        case .tooMuchOutput: "too-much-output"
        case .forbiddenCall: "forbidden-call"
        case .garbled: "garbled"
        case .killed: "killed"
        case .stopped: "stopped"
        }
    }
}
