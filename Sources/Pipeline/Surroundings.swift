import Index
import Spool

/// What is wrong around the service, told apart from errors of ours: waited for, visibly.
struct Surroundings: Sendable, Equatable {
    /// For the journal's `ERROR_KIND`.
    var kind: String
    /// For people: the fact and what to do.
    var reason: String
    /// Where it refuses, escaped.
    var path: String

    /// `nil` for any other error. `state` is the folder of the database, whose errors name no place.
    init?(_ error: any Error, state: String) {
        switch error {
        case let error as SurroundingsError:
            (kind, reason, path) = (error.kind.rawValue, error.description, error.path)
        case SpoolLockError.surroundings(let error):
            (kind, reason, path) = (error.kind.rawValue, error.description, error.path)
        case IndexError.unavailable(let code, let message):
            (kind, path) = ("database-\(code)", state)
            reason = "The database in \(state) cannot be used: \(message); make room, or mend access"
        default:
            return nil
        }
    }

    /// A folder, not the database: its folder is tried first.
    var isReadOnly: Bool {
        kind == SurroundingsError.Kind.readOnly.rawValue
    }
}
