import Index
import Spool

/// What is wrong around the service, told apart from errors of ours: waited for, visibly.
struct Surroundings: Sendable, Equatable {
    /// For the journal's `ERROR_KIND`.
    var kind: String
    /// For people: the fact and what to do.
    var reason: String

    /// `nil` for any other error.
    init?(_ error: any Error) {
        switch error {
        case let error as SurroundingsError:
            (kind, reason) = (error.kind.rawValue, error.description)
        case IndexError.unavailable(let code, let message):
            (kind, reason) = ("database-\(code)", "The database cannot be used: \(message). Make room, or mend access.")
        default:
            return nil
        }
    }
}
