package import Model

/// Why a file gives no more articles.
package enum ReadingError: Error, Sendable {
    /// Nothing of it is readable.
    case file(ParsingError)
    case death(ReaderDeath)
    /// No reader can be had.
    case unavailable(ReaderUnavailable)
}

extension ReadingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .file(let error): error.description
        case .death(let death): death.description
        case .unavailable(let reason): reason.description
        }
    }
}

extension ReaderDeath: CustomStringConvertible {
    /// What happened, a sentence for people.
    package var description: String {
        switch self {
        case .crashed(let signal): "Reading it crashed the reader (signal \(signal))."
        case .ended(let status): "Reading it ended the reader (exit status \(status))."
        case .outOfMemory: "Reading it takes more memory than a reader may have."
        case .tooSlow(let patience): "Reading it went on for \(patience.components.seconds) s without a result."
        case .tooMuchOutput: "It holds more text than is read of one article or file."
        case .forbiddenCall: "Reading it made the reader do what no reader may do."
        case .garbled(let what): "Reading it made the reader talk nonsense: \(what)."
        case .killed(let signal): "The reader was killed from outside (signal \(signal)) each time it read this file."
        case .stopped: "Reading was interrupted."
        }
    }
}
