import Glibc

extension IndexError: CustomStringConvertible {
    /// What is wrong and what to do, in one line of English.
    package var description: String {
        switch self {
        case .corrupt(let what): "The database is damaged: \(what). Restart gazetted: it is rebuilt from the archive."
        case .newerSchema(let found, let known):
            "A newer Gazette wrote the database (schema \(found), this one knows \(known)). Install that version."
        case .missing(let path): whyMissing(path)
        case .unavailable(let code, let message): "The database cannot be used: \(message) (SQLite \(code))."
        case .internalError(let code, let message):
            "The database refuses: \(message) (SQLite \(code)). Please report it."
        case .ambiguousReference(let prefix):
            "'\(prefix)' is not one article's id. Give more of its hexadecimal digits, at least 4."
        }
    }
}

/// Whether it is not there, or cannot be seen for want of a group.
private func whyMissing(_ path: String) -> String {
    guard access(path, F_OK) != 0, errno == EACCES else {
        return "There is no library at \(path) yet. Start gazetted, or name one with --library."
    }
    return "No permission to read \(path). Join its group and log in anew: "
        + "sudo usermod --append --groups gazette $USER"
}
