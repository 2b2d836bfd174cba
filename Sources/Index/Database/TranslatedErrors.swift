import GRDB

/// Runs `body`; what SQLite reports becomes an `IndexError`, the one place where its codes are read.
func translatingErrors<Result>(_ body: () throws -> Result) throws -> Result {
    do {
        return try body()
    } catch let error as DatabaseError {
        throw IndexError(error)
    }
}

extension IndexError {
    init(_ error: DatabaseError) {
        let code = error.extendedResultCode.rawValue
        let message = error.message ?? "SQLite's error \(code)"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self = .corrupt(message)
        case .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_READONLY, .SQLITE_CANTOPEN, .SQLITE_BUSY, .SQLITE_LOCKED,
            .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_NOMEM, .SQLITE_PROTOCOL, .SQLITE_NOLFS:
            self = .unavailable(code: code, message: message)
        default:
            self = .internalError(code: code, message: message)
        }
    }
}
