extension IndexError: CustomStringConvertible {
    /// What is wrong and what to do, in one line of English.
    package var description: String {
        switch self {
        case .corrupt(let what): "The database is damaged: \(what). Restart gazetted: it is rebuilt from the archive."
        case .newerSchema(let found, let known):
            "A newer Gazette wrote the database (schema \(found), this one knows \(known)). Install that version."
        case .missing(let path): "There is no library at \(path) yet. Start gazetted, or name one with --library."
        case .unavailable(let code, let message): "The database cannot be used: \(message) (SQLite \(code))."
        case .internalError(let code, let message):
            "The database refuses: \(message) (SQLite \(code)). Please report it."
        case .ambiguousReference(let prefix):
            "'\(prefix)' is not one article's id. Give more of its hexadecimal digits, at least 4."
        }
    }
}
